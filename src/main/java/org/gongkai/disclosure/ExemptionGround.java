package org.gongkai.disclosure;

/** Why information is not made public (articles 14 to 16), in the words of the annual report. */
public enum ExemptionGround {
    STATE_SECRET("E14a", "属于国家秘密", "14", true),
    /** Only these two ranks forbid it: rules and local regulations do not. */
    FORBIDDEN_BY_LAW("E14b", "其他法律行政法规禁止公开", "14", true),
    STATE_AND_PUBLIC_SAFETY("E14c", "危及“三安全一稳定”", "14", true),
    /** Not where the third party agrees, or where keeping it back would gravely harm the public interest. */
    THIRD_PARTY("E15", "保护第三方合法权益", "15", true),
    INTERNAL_AFFAIRS("E16a", "属于三类内部事务信息", "16(1)", false),
    PREPARATORY("E16b", "属于四类过程性信息", "16(2)", false),
    ENFORCEMENT_FILE("E16c", "属于行政执法案卷", "16(2)", false);

    private final String code;
    private final String term;
    private final String article;
    private final boolean binding;

    ExemptionGround(String code, String term, String article, boolean binding) {
        this.code = code;
        this.term = term;
        this.article = article;
        this.binding = binding;
    }

    /** The word in the database and in message keys ({@code disclosure.ground.CODE}). */
    public String code() {
        return code;
    }

    public String term() {
        return term;
    }

    public String article() {
        return article;
    }

    /** Whether the body must keep it back; under art. 16 it may. */
    public boolean isBinding() {
        return binding;
    }

    /**
     * The ground with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ExemptionGround of(String code) {
        return Codes.find(values(), ExemptionGround::code, code);
    }
}
