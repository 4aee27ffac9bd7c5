/** The fold: what the law makes of a case's events. Pure functions over events, calendar and a day; the names follow the Ordinance. */
@NullMarked
package org.gongkai.request.clock;

import org.jspecify.annotations.NullMarked;
