package org.gongkai.request.law;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a request can end: the leaf rows 3.1 to 3.6.3 of the annual report's form of 2021, each with the article that it rests on and
 * the letters that tell it. This table is the only place that links them.
 */
public enum Outcome {
    DISCLOSED("3.1", "予以公开", "36", "第三十六条第（一）项、第（二）项", List.of("L10", "L09"), "3.1"),
    PARTLY_DISCLOSED("3.2", "部分公开", "37", "第三十七条", List.of("L11"), "3.2"),
    STATE_SECRET("3.3.1", "属于国家秘密", "14", "第十四条", List.of("L12"), "3.3.1"),
    FORBIDDEN_BY_LAW("3.3.2", "其他法律行政法规禁止公开", "14", "第十四条", List.of("L12"), "3.3.2"),
    ENDANGERS_SECURITY("3.3.3", "危及“三安全一稳定”", "14", "第十四条", List.of("L12"), "3.3.3"),
    THIRD_PARTY_RIGHTS("3.3.4", "保护第三方合法权益", "15", "第十五条", List.of("L12"), "3.3.4"),
    INTERNAL_AFFAIRS("3.3.5", "属于三类内部事务信息", "16", "第十六条第一款", List.of("L12"), "3.3.5"),
    PROCESS_INFORMATION("3.3.6", "属于四类过程性信息", "16", "第十六条第二款", List.of("L12"), "3.3.6"),
    ENFORCEMENT_FILE("3.3.7", "属于行政执法案卷", "16", "第十六条第二款", List.of("L12"), "3.3.7"),
    SPECIAL_REGISTER("3.3.8", "属于行政查询事项", "36", "第三十六条第（七）项", List.of("L13"), "3.3.8"),
    NOT_HELD("3.4.1", "本机关不掌握相关政府信息", "36", "第三十六条第（四）项、第（五）项", List.of("L14", "L15"), "3.4.1"),
    WOULD_HAVE_TO_BE_MADE("3.4.2", "没有现成信息需要另行制作", "38", "第三十八条", List.of("L16"), "3.4.2"),
    STILL_UNCLEAR("3.4.3", "补正后申请内容仍不明确", "30", "第三十条", List.of("L17"), "3.4.3"),
    PETITION("3.5.1", "信访举报投诉类申请", "39", "第三十九条第一款", List.of("L18"), "3.5.1"),
    REPEATED("3.5.2", "重复申请", "36", "第三十六条第（六）项", List.of("L19"), "3.5.2"),
    PUBLICATION("3.5.3", "要求提供公开出版物", "39", "第三十九条第二款", List.of("L20"), "3.5.3"),
    EXCESSIVE("3.5.4", "无正当理由大量反复申请", "35", "第三十五条", List.of("L21"), "3.5.4"),
    // The Ordinance has no item for it; it is told as an answer under art. 36.
    TO_BE_CERTIFIED("3.5.5", "要求行政机关确认或重新出具已获取信息", "36", "第三十六条", List.of("L22"), "3.5.5"),
    NOT_CORRECTED(
            "3.6.1",
            "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "30",
            "第三十条",
            List.of("L23"),
            "3.6"),
    NOT_PAID(
            "3.6.2",
            "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            "fee-2020",
            "第四十二条、《政府信息公开信息处理费管理办法》",
            List.of("L23"),
            "3.6"),
    /** Withdrawn by the applicant, merged, or no government information at all; the last is told under art. 36. */
    OTHER("3.6.3", "其他", "36", "第三十六条", List.of(), "3.6");

    private final String code;
    private final String label;
    private final String article;
    private final String citation;
    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, never changed
    private final List<String> letters;
    private final String row2019;

    Outcome(String code, String label, String article, String citation, List<String> letters, String row2019) {
        this.code = code;
        this.label = label;
        this.article = article;
        this.citation = citation;
        this.letters = letters;
        this.row2019 = row2019;
    }

    /** The row of the 2021 form. */
    public String code() {
        return code;
    }

    /** The form's label, without its number. */
    public String label() {
        return label;
    }

    /** The article of the Ordinance as a bare number, or {@code fee-2020}. */
    public String article() {
        return article;
    }

    /** Article, paragraph and item as a letter cites them. */
    public String citation() {
        return citation;
    }

    /** Codes of the letters that tell it, the usual one first; none for what is closed without a letter. */
    public List<String> letters() {
        return letters;
    }

    /** The row of the 2019 form, which does not divide 3.6. */
    public String row2019() {
        return row2019;
    }

    /** Whether information is wholly withheld under arts. 14 to 16. */
    public boolean withholds() {
        return article.equals("14") || article.equals("15") || article.equals("16");
    }

    /** Whether a decision can say it: what was not corrected or not paid follows by itself, without one. */
    public boolean isDecided() {
        return this != NOT_CORRECTED && this != NOT_PAID;
    }

    /** Whether it may stand beside {@link #PARTLY_DISCLOSED} to explain the cut: a row of 3.3 or 3.4. */
    public boolean explainsCut() {
        return code.startsWith("3.3.") || code.startsWith("3.4.");
    }

    /** Why no decision can have these outcomes, in Chinese and English; empty where one can. A request counts in one row. */
    public static Optional<String> objectionTo(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return Optional.of("答复没有办理结果。 A decision needs an outcome.");
        }
        for (var outcome : outcomes) {
            if (!outcome.isDecided()) {
                return Optional.of("%s 由法律后果产生，不由答复产生。 %s follows by itself and is never decided."
                        .formatted(outcome.code, outcome.code));
            }
        }
        var cut = outcomes.subList(1, outcomes.size());
        if (!cut.isEmpty() && (outcomes.getFirst() != PARTLY_DISCLOSED || !cut.stream().allMatch(Outcome::explainsCut))) {
            return Optional.of("一件申请只计一行：只有 3.2 之后可附 3.3、3.4 各行说明区分处理。"
                    + " A request counts in one row: only 3.2 may be followed, by rows of 3.3 or 3.4.");
        }
        return Optional.empty();
    }

    public static Optional<Outcome> of(String code) {
        return Arrays.stream(values()).filter(o -> o.code.equals(code)).findFirst();
    }
}
