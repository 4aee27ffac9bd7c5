/** Annual reports of earlier years, handed in as files: read by the checker's reader, confirmed by a clerk, the ground of the first year's comparison. */
@NullMarked
package org.gongkai.report.past;

import org.jspecify.annotations.NullMarked;
