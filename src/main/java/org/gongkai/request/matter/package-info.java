/** The pages on which a request of several matters is split, and the same request sent twice is merged. */
@NullMarked
package org.gongkai.request.matter;

import org.jspecify.annotations.NullMarked;
