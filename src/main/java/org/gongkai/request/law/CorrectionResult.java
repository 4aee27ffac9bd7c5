package org.gongkai.request.law;

import java.util.Arrays;
import java.util.Optional;

/** What becomes of a demand to correct a record about oneself (art. 41). */
public enum CorrectionResult {
    CORRECTED("corrected", "经审核属实，本机关已经更正。"),
    FORWARDED("forwarded", "该信息不属于本机关职能范围，本机关已转送有权更正的行政机关处理。"),
    /** Or the applicant is told whom to ask. */
    ELSEWHERE("elsewhere", "该信息不属于本机关职能范围，请向有权更正的行政机关提出。"),
    /** What was brought forward does not prove the record wrong: art. 41 has what is found true corrected. */
    UNPROVEN("unproven", "经审核，现有材料不能证明该记录不准确，本机关不予更正。");

    private final String word;
    private final String words;

    CorrectionResult(String word, String words) {
        this.word = word;
        this.words = words;
    }

    public String word() {
        return word;
    }

    /** Whether another body may correct it. */
    public boolean isAnothers() {
        return this == FORWARDED || this == ELSEWHERE;
    }

    /** As the letter says it. */
    public String words() {
        return words;
    }

    public static Optional<CorrectionResult> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }
}
