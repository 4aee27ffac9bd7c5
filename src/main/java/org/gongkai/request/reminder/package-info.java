/** Reminders of deadlines by mail: to who works on the case before the last day comes, and up the line when it has passed. */
@NullMarked
package org.gongkai.request.reminder;

import org.jspecify.annotations.NullMarked;
