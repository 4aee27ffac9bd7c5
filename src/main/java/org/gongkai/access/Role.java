package org.gongkai.access;

/** What somebody is in the work of disclosure. One account may have several. */
public enum Role {
    /** 信息员: writes, submits, registers. */
    CLERK("clerk"),
    /** 供稿单位: an office or a village that sends pieces in. */
    CONTRIBUTOR("contributor"),
    /** 保密审查员 (art. 17). */
    SECRECY_REVIEWER("secrecy-reviewer"),
    /** 分管领导. */
    DEPUTY_LEADER("deputy-leader"),
    /** 主要领导: 镇长. */
    LEADER("leader"),
    /** 依申请公开经办人. */
    REQUEST_OFFICER("request-officer"),
    /** 政府信息公开工作机构负责人: consents to an extension (art. 33). */
    OFFICE_DIRECTOR("office-director"),
    /** 监督检查人员. */
    INSPECTOR("inspector"),
    /** 系统管理员: accounts and the body's own data, no cases. */
    ADMINISTRATOR("administrator"),
    /** 公开工作主管部门 of a county or above (art. 3, 47): sees the bodies under its own. */
    SUPERVISOR("supervisor");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The word in the database, in message keys and in settings. */
    public String code() {
        return code;
    }

    /**
     * The role with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Role of(String code) {
        for (var role : values()) {
            if (role.code.equals(code)) {
                return role;
            }
        }
        throw new IllegalArgumentException("No role has the code " + code);
    }

    /** Leaders and administrators sign in with a one-time code as well. */
    public boolean needsSecondFactor() {
        return this == DEPUTY_LEADER || this == LEADER || this == ADMINISTRATOR;
    }
}
