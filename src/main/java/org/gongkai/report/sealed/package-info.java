/** Reports as they were handed up: their cells, which nothing changes any more, and the sums of them along the tree of bodies. */
@NullMarked
package org.gongkai.report.sealed;

import org.jspecify.annotations.NullMarked;
