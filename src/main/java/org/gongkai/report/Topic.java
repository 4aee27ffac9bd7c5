package org.gongkai.report;

import java.util.Arrays;
import java.util.Locale;

/** What a section's text tells of. */
enum Topic {
    /** 主动公开. */
    PROACTIVE,
    /** 依申请公开. */
    REQUESTS,
    /** 政府信息管理. */
    MANAGEMENT,
    /** 政府信息公开平台建设. */
    PLATFORM,
    /** 监督保障. */
    OVERSIGHT,
    /** 行政复议、行政诉讼. */
    REMEDIES,
    /** 信息处理费. */
    FEES,
    /** 存在的主要问题及改进情况. */
    PROBLEMS,
    /** 其他需要报告的事项. */
    OTHER;

    /** @throws IllegalArgumentException for a word that a form's file must not use */
    static Topic of(String word) {
        return Arrays.stream(values()).filter(topic -> topic.word().equals(word)).findFirst().orElseThrow(() -> new IllegalArgumentException(word));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
