/**
 * Demands to correct what a body keeps of the one who asks (art. 41). They are no requests for information: no term of the clock runs
 * and no row of a form counts them.
 */
@NullMarked
@NamedInterface("owndata")
package org.gongkai.request.owndata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
