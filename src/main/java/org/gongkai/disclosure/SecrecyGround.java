package org.gongkai.disclosure;

/** Why a draft is judged secret (Ordinance art. 14; Law on Guarding State Secrets, art. 13 and 14). */
public enum SecrecyGround {
    /** 标有密级. */
    MARKED("marked"),
    /** 虽未标明密级，内容属于国家秘密. */
    SECRET_IN_SUBSTANCE("in-substance"),
    /** 保密行政管理部门或者定密机关认定. */
    DETERMINED("determined");

    private final String code;

    SecrecyGround(String code) {
        this.code = code;
    }

    /** The word in the database, in addresses and in message keys ({@code disclosure.secret.CODE}). */
    public String code() {
        return code;
    }

    /**
     * The one with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static SecrecyGround of(String code) {
        return Codes.find(values(), SecrecyGround::code, code);
    }
}
