package org.gongkai.request.web;

/** A field of a step's form; its label is {@code request.step.field.NAME}. */
enum StepField {
    ON("on", Kind.PAST_DAY, true),
    DUE("due", Kind.FUTURE_DAY, true),
    UNTIL("until", Kind.FUTURE_DAY, true),
    POSTED_ON("postedOn", Kind.PAST_DAY, false),
    LETTER("letter", Kind.CHOICE, true),
    TRACKING("tracking", Kind.TEXT, false),
    SIGNED_BY("signedBy", Kind.TEXT, false),
    CONSULTED_ADDRESS("consultedAddress", Kind.TEXT, false),
    UNWILLING("unwilling", Kind.CHOICE, true),
    DISCLOSED("disclosed", Kind.AREA, true),
    FEE_BY("feeBy", Kind.CHOICE, true),
    COUNT("count", Kind.NUMBER, true),
    PAY_HOW("payHow", Kind.AREA, true),
    REOPENED_DUE("reopenedDue", Kind.FUTURE_DAY, false),
    POINTS("points", Kind.AREA, true),
    REASONS("reasons", Kind.AREA, true),
    BECAUSE("because", Kind.AREA, true),
    CONSULTED("consulted", Kind.TEXT, true),
    CONCERNS("concerns", Kind.AREA, true),
    OPINION("opinion", Kind.AREA, false),
    NOTE("note", Kind.TEXT, false),
    WORKING_DAYS("workingDays", Kind.DAYS, true),
    EXCUSED("excused", Kind.YES_NO, true),
    ACCEPTED("accepted", Kind.YES_NO, true),
    CONSENTS("consents", Kind.YES_NO, true),
    AFTER_RECONSIDERATION("afterReconsideration", Kind.YES_NO, true),
    WHICH("consultation", Kind.CHOICE, true),
    REMEDY("remedy", Kind.CHOICE, true),
    RESULT("result", Kind.CHOICE, true),
    STAGE("stage", Kind.CHOICE, true),
    SERVICE_WAY("serviceWay", Kind.CHOICE, true);

    private final String field;
    private final Kind kind;
    private final boolean required;

    StepField(String field, Kind kind, boolean required) {
        this.field = field;
        this.kind = kind;
        this.required = required;
    }

    String field() {
        return field;
    }

    Kind kind() {
        return kind;
    }

    boolean isRequired() {
        return required;
    }

    /** What is typed into it. */
    enum Kind {
        TEXT,
        AREA,
        PAST_DAY,
        FUTURE_DAY,
        DAYS,
        NUMBER,
        YES_NO,
        CHOICE
    }
}
