/** Examines the text of anybody's annual report: what it says of itself, of the form, of the year before. Pure; see docs/report-rules.zh-CN.md. */
@NullMarked
package org.gongkai.report.check;

import org.jspecify.annotations.NullMarked;
