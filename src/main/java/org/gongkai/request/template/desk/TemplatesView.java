package org.gongkai.request.template.desk;

import java.util.List;

/** @param added how many the program has just brought along; -1 where nobody asked */
public record TemplatesView(List<Line> own, List<Line> shared, int added) {

    /**
     * @param fits the page that it is for, in words
     * @param note that it is shared, or by whom
     */
    public record Line(long id, String name, String fits, String words, String note) {}
}
