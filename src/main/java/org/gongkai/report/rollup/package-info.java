/** The reports that were handed up, added up along the tree of bodies: who is missing, what does not agree, who has how much. */
@NullMarked
package org.gongkai.report.rollup;

import org.jspecify.annotations.NullMarked;
