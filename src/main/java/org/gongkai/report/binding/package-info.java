/** The numbers in an edited report stay bound to what they count: where text and records differ, both numbers are shown (article 50). */
@NullMarked
package org.gongkai.report.binding;

import org.jspecify.annotations.NullMarked;
