package org.gongkai.feedback;

/** What somebody sends, and how soon an answer is owed. */
public enum FeedbackKind {
    /** 咨询. Five working days: 政府网站检查指标 (国办秘函〔2019〕19号), 办理答复; [own] there, to be checked. */
    CONSULTATION("consultation", 5, true),
    /** 举报投诉. The Ordinance (art. 47, 51) sets no term; fifteen working days are the program's own. */
    COMPLAINT("complaint", 15, true),
    /** 网站找错: three working days (政府网站检查指标; one provincial text read). */
    ERROR_REPORT("error-report", 3, true),
    /** 回应公众关注热点或重大舆情: recorded by the clerk, not sent by a visitor. */
    HOT_TOPIC("hot-topic", 0, false);

    private final String code;
    private final int workingDays;
    private final boolean fromVisitors;

    FeedbackKind(String code, int workingDays, boolean fromVisitors) {
        this.code = code;
        this.workingDays = workingDays;
        this.fromVisitors = fromVisitors;
    }

    public String code() {
        return code;
    }

    /** Working days for the answer, the day of receipt not counted. */
    public int workingDays() {
        return workingDays;
    }

    public boolean isFromVisitors() {
        return fromVisitors;
    }

    /**
     * The kind with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static FeedbackKind of(String code) {
        for (var kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind of feedback has the code " + code);
    }
}
