package org.gongkai.report.check;

import java.util.List;
import java.util.regex.Pattern;

/** The six parts that the forms of 2019 and 2021 prescribe, in their order. */
enum StatutoryParts {
    OVERVIEW("总体情况", "总体情况|概述|概况"),
    DISCLOSURE("主动公开政府信息情况", "主动公开"),
    REQUESTS("收到和处理政府信息公开申请情况", "收到和处理|依申请公开|申请情况"),
    REMEDIES("政府信息公开行政复议、行政诉讼情况", "复议|诉讼"),
    PROBLEMS("存在的主要问题及改进情况", "问题|改进"),
    OTHER("其他需要报告的事项", "其他需要|其它需要|需要报告|需要说明");

    private final String title;
    private final Pattern key;

    StatutoryParts(String title, String key) {
        this.title = title;
        this.key = Pattern.compile(key);
    }

    String title() {
        return title;
    }

    boolean isIn(List<Heading> headings) {
        return headings.stream().anyMatch(heading -> key.matcher(heading.title()).find());
    }

    /** How many of them the report names by their statutory title, anywhere. */
    static int namedIn(ReportText report) {
        int named = 0;
        for (var part : values()) {
            named += report.words().contains(part.title) ? 1 : 0;
        }
        return named;
    }
}
