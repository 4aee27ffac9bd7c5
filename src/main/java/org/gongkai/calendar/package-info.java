/** Working days, by the State Council's yearly notices on holidays and make-up days. Pure, but for {@link org.gongkai.calendar.Calendars}, which keeps what was loaded. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.gongkai.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
