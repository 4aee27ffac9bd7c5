package org.gongkai.authority;

import java.util.Locale;

/** What a post means for disclosure. */
public enum Duty {
    /** 机关负责人, named on the body's pages (art. 20(2)). */
    LEADER,
    /** 领导小组组长. */
    GROUP_HEAD,
    /** 领导小组副组长. */
    GROUP_DEPUTY,
    /** 领导小组成员. */
    GROUP_MEMBER,
    /** 专职工作人员. */
    FULL_TIME,
    /** 兼职工作人员. */
    PART_TIME;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Duty of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
