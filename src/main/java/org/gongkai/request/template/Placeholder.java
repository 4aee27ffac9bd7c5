package org.gongkai.request.template;

import java.util.Arrays;
import java.util.Optional;

/** What a case fills into a template text; written in braces: {@code {申请内容}}. */
public enum Placeholder {
    /** Who asks: personal, so that reading it out is logged like every other look. */
    APPLICANT("申请人"),
    ASKED("申请内容"),
    NUMBER("登记编号"),
    /** The day of receipt (art. 31). */
    RECEIVED("收到日期"),
    /** The last day for the answer. */
    DUE("答复期限"),
    TODAY("今天"),
    BODY("本机关"),
    OFFICE("联系单位"),
    PHONE("联系电话");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public String written() {
        return "{" + word + "}";
    }

    static Optional<Placeholder> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }
}
