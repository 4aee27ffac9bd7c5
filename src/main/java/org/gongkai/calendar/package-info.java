/** Working days, by the State Council's yearly notices on holidays and make-up days. Pure: no clock, no database. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.gongkai.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
