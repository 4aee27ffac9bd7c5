package org.gongkai.request.local;

import java.util.List;

/** The local measures of a body, as a page shows them. */
public record LawView(List<Measure> measures) {

    /**
     * @param issued     by whom and under which number
     * @param time       from when until when, and whether it holds today
     * @param adds       what it sets or is named beside, a sentence each
     */
    public record Measure(String name, String issued, String time, List<String> adds, List<ArticleText> articles) {}

    public record ArticleText(String article, String words) {}
}
