/** What a form of residents costs a machine and no person: work done in the page, or a short wait. */
@NullMarked
package org.gongkai.access.proof;

import org.jspecify.annotations.NullMarked;
