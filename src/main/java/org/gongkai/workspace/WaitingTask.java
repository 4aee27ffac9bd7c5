package org.gongkai.workspace;

import org.gongkai.access.Waiting;
import org.gongkai.calendar.TimeLeft;
import org.jspecify.annotations.Nullable;

/**
 * A line of the home page.
 *
 * @param left of the time until its last day, if it has one
 */
public record WaitingTask(Waiting.Task task, @Nullable TimeLeft left) {}
