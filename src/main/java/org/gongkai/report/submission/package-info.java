/** How a year's report goes its way: checked, explained, reviewed, published, handed up, sent back, corrected (Ordinance, articles 49 and 50). */
@NullMarked
package org.gongkai.report.submission;

import org.jspecify.annotations.NullMarked;
