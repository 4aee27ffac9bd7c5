package org.gongkai.request.template.desk;

import java.util.List;
import org.gongkai.page.Option;

/**
 * A template text's page.
 *
 * @param action     where the form goes
 * @param id         0 for a new one
 * @param suspicious days and numbers that may have stayed from one case
 */
public record TemplateView(String action, long id, List<Option> pages, List<String> placeholders, List<String> suspicious) {}
