package org.gongkai.oversight;

/** What was done. */
public enum WorkKind {
    /** 业务培训 (art. 48). */
    TRAINING("training", true),
    /** 工作会议. */
    MEETING("meeting", true),
    /** 工作计划. */
    PLAN("plan", false),
    /** 监督检查 (art. 47). */
    INSPECTION("inspection", false);

    private final String code;
    private final boolean attended;

    WorkKind(String code, boolean attended) {
        this.code = code;
        this.attended = attended;
    }

    public String code() {
        return code;
    }

    /** Whether people are counted who came: 人次, attendances. */
    public boolean isAttended() {
        return attended;
    }

    /**
     * The kind with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static WorkKind of(String code) {
        for (var kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind of work has the code " + code);
    }
}
