package org.gongkai.request.law;

import java.util.Optional;

/** The letters of a case, each with the title that it bears. */
public enum LetterKind {
    L01("政府信息公开申请登记回执"),
    L02("政府信息公开申请补正告知书"),
    L03("政府信息公开申请说明理由告知书"),
    L04("政府信息公开申请延期答复告知书"),
    L05("政府信息公开征求第三方意见书"),
    L06("政府信息公开征求机关意见书"),
    L07("政府信息公开申请征求意见告知书"),
    L08("政府信息公开申请收费通知书"),
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
    L22("政府信息公开申请告知书"),
    L23("政府信息公开申请不再处理告知书"),
    L24("政府信息公开告知书（第三方）"),
    L25("政府信息更正告知书"),
    L26("送达回证");

    private final String title;

    LetterKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether it decides about the request, so that it must name the remedies (art. 51). */
    public boolean isDecision() {
        return compareTo(L09) >= 0 && compareTo(L22) <= 0;
    }

    /** Whether it says what can be done against it: decisions, and what ends a case without one (fee measure, art. 51). */
    public boolean namesRemedies() {
        return isDecision() || this == L23;
    }

    /** The word between the body's code and the year of its number: 复 for what answers, 告 for what is told on the way. */
    public String numberWord() {
        return namesRemedies() ? "公复" : "公开告";
    }

    /** A letter to the applicant that is made with it: whoever asks others tells the applicant that the time is not counted. */
    public Optional<LetterKind> besides() {
        return this == L05 || this == L06 ? Optional.of(L07) : Optional.empty();
    }

    /** Whether it goes to the applicant, who may fetch it with the receipt code. */
    public boolean isForApplicant() {
        return this != L05 && this != L06 && this != L24 && this != L26;
    }
}
