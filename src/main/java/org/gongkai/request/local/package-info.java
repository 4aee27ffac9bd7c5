/** Measures of a province, rules of a county: law beside the Ordinance, as dated data. They may add and shorten, never lengthen or replace. */
@NullMarked
package org.gongkai.request.local;

import org.jspecify.annotations.NullMarked;
