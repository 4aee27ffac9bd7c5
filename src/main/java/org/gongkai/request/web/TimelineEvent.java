package org.gongkai.request.web;

import java.util.List;

/** What happened in a case, as its page tells it. */
public record TimelineEvent(
        String what, String day, String isoDay, String article, String by, String note, List<String> irregularities) {}
