package org.gongkai.request;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for (art. 29(2)(2) and (3)); never why: the purpose is not asked since 2019.
 *
 * @param subject        name of the information
 * @param documentNumber 文号, where known
 * @param description    other features by which it can be found
 */
public record Asked(
        String subject, @Nullable String documentNumber, String description, WantedForm form, WantedWay way) {}
