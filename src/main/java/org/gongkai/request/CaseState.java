package org.gongkai.request;

/** Where a case stands. */
public enum CaseState {
    /** Has come, and is not yet confirmed with the applicant (art. 31): no clock runs. */
    AWAITING_CONFIRMATION("awaiting-confirmation", "待确认收到"),
    RUNNING("running", "办理中"),
    /** Art. 30. */
    AWAITING_CORRECTION("awaiting-correction", "待补正"),
    /** Arts. 32 and 34. */
    CONSULTING("consulting", "征求意见"),
    /** Art. 35; the clock goes on. */
    AWAITING_EXPLANATION("awaiting-explanation", "待说明理由"),
    /** Fee measure of 2020. */
    AWAITING_FEE("awaiting-fee", "待缴费"),
    DECIDED("decided", "已答复"),
    WITHDRAWN("withdrawn", "已撤回"),
    /** Not corrected (art. 30) or not paid in time: deemed abandoned. */
    GIVEN_UP("given-up", "视为放弃");

    private final String word;
    private final String label;

    CaseState(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The contract's word. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    public boolean isClosed() {
        return this == DECIDED || this == WITHDRAWN || this == GIVEN_UP;
    }
}
