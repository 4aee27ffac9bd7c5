package org.gongkai.request;

/** The letters of a case, each with the title that it bears. */
public enum LetterKind {
    L01("政府信息公开申请登记回执"),
    L02("政府信息公开申请补正告知书"),
    L03("政府信息公开申请说明理由告知书"),
    L04("政府信息公开申请延期答复告知书"),
    L05("政府信息公开征求第三方意见书"),
    L06("政府信息公开征求机关意见书"),
    L09("政府信息公开告知书"),
    L10("政府信息公开告知书"),
    L11("政府信息部分公开告知书"),
    L12("政府信息不予公开告知书"),
    L13("政府信息公开申请告知书"),
    L14("政府信息不存在告知书"),
    L15("非本机关政府信息告知书"),
    L16("政府信息公开申请告知书"),
    L17("政府信息公开申请告知书"),
    L18("政府信息公开申请不予处理告知书"),
    L19("政府信息公开申请不予重复处理告知书"),
    L20("政府信息公开申请告知书"),
    L21("政府信息公开申请不予处理告知书"),
    L22("政府信息公开申请告知书");

    private final String title;

    LetterKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether it decides about the request, so that it must name the remedies (art. 51). */
    public boolean isDecision() {
        return compareTo(L09) >= 0;
    }

    /** Whether it goes to the applicant, who may fetch it with the receipt code. */
    public boolean isForApplicant() {
        return this != L05 && this != L06;
    }
}
