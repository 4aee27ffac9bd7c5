package org.gongkai.portal.view;

import org.jspecify.annotations.Nullable;

/** The meta tags of a column's or an item's page (网页标签, 国办发〔2017〕47号); none is ever empty. */
public record TagsView(String columnName, String columnDescription, String columnKeywords, String columnType, @Nullable ArticleTags article) {

    /** @param published as in 2026-11-21 09:30, in China */
    public record ArticleTags(String title, String published, String source, String keywords, String description, String url) {}
}
