package org.gongkai.request;

import java.time.LocalDate;
import org.gongkai.request.law.Article;
import org.jspecify.annotations.Nullable;

/**
 * What may be done now.
 *
 * @param type the event's type, as {@link CaseEvent#type}
 * @param article bare number, see {@link Article}
 * @param until the last day on which it would be in time; null where no day is set
 */
public record NextStep(String type, String article, @Nullable LocalDate until) {}
