package org.gongkai.request.law;

/** What was done too late, once too often or for too long. Each moves the deadline only as far as the law allows. */
public enum Fault {
    NOT_CONFIRMED_AT_ONCE(
            Article.RECEIPT, "平常信函未在收到当日与申请人确认。", "Ordinary post was not confirmed with the applicant on the day it came."),
    LATE_CORRECTION_NOTICE(Article.CORRECTION, "补正告知逾期，期限不中断。", "The correction notice left too late and stops nothing."),
    SECOND_CORRECTION_NOTICE(Article.CORRECTION, "补正只能一次性告知。", "A correction may be asked for only once."),
    LATE_CORRECTION(
            Article.CORRECTION, "逾期补正且无正当理由，仍视为放弃。", "The correction came late without good reason; the request stays given up."),
    LATE_THIRD_PARTY_LETTER(
            Article.THIRD_PARTY, "征求第三方意见在答复期限届满之后，期限不停止。", "The third party was asked after the deadline; the clock does not stop."),
    LATE_OTHER_BODY_LETTER(
            Article.OTHER_BODY, "征求其他机关意见在答复期限届满之后，期限不停止。", "The other body was asked after the deadline; the clock does not stop."),
    LATE_DELAY(Article.EXPLANATION, "延迟答复在期限届满之后作出。", "The delay was set after the deadline."),
    SECOND_DELAY(Article.EXPLANATION, "延迟答复期限只能确定一次。", "The delay may be set only once."),
    DELAY_BEFORE_DEADLINE(Article.EXPLANATION, "延迟答复日早于原期限。", "The delay ends before the deadline as it stands."),
    LATE_EXTENSION(Article.ANSWER, "延期告知在答复期限届满之后。", "The extension came after the deadline."),
    SECOND_EXTENSION(Article.ANSWER, "答复期限只能延长一次。", "The deadline may be extended only once."),
    EXTENSION_TOO_LONG(Article.ANSWER, "延长超过法定天数，只按法定天数计算。", "The extension is longer than the law allows; the lawful number counts."),
    LATE_FEE_NOTICE(Article.FEE, "收费通知在答复期限届满之后，期限不停止。", "The fee notice came after the deadline; the clock does not stop."),
    SECOND_FEE_NOTICE(Article.FEE, "收费通知只能发出一次。", "The fee may be noticed only once."),
    LATE_PAYMENT(Article.FEE, "逾期缴费，仍视为放弃。", "The payment came late; the request stays given up."),
    LATE_DECISION(Article.ANSWER, "答复逾期。", "The decision came after the deadline.");

    private final String article;
    private final String chinese;
    private final String english;

    Fault(String article, String chinese, String english) {
        this.article = article;
        this.chinese = chinese;
        this.english = english;
    }

    /** Bare number, see {@link Article}. */
    public String article() {
        return article;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
