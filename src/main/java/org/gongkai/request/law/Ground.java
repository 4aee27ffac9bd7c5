package org.gongkai.request.law;

import java.util.Arrays;
import java.util.Optional;

/** The grounds of articles 14 to 16 on which information is withheld, each as a letter says it. */
public enum Ground {
    STATE_SECRET("E14a", "依法确定为国家秘密", "14", Outcome.STATE_SECRET),
    FORBIDDEN_BY_LAW("E14b", "属于法律、行政法规禁止公开的政府信息", "14", Outcome.FORBIDDEN_BY_LAW),
    SECURITY("E14c", "公开后可能危及国家安全、公共安全、经济安全、社会稳定", "14", Outcome.ENDANGERS_SECURITY),
    THIRD_PARTY("E15", "涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害", "15", Outcome.THIRD_PARTY_RIGHTS),
    INTERNAL("E16a", "属于人事管理、后勤管理、内部工作流程等内部事务信息", "16(1)", Outcome.INTERNAL_AFFAIRS),
    PROCESS("E16b", "属于讨论记录、过程稿、磋商信函、请示报告等过程性信息", "16(2)", Outcome.PROCESS_INFORMATION),
    ENFORCEMENT("E16c", "属于行政执法案卷信息", "16(2)", Outcome.ENFORCEMENT_FILE);

    private final String code;
    private final String words;
    private final String article;
    private final Outcome outcome;

    Ground(String code, String words, String article, Outcome outcome) {
        this.code = code;
        this.words = words;
        this.article = article;
        this.outcome = outcome;
    }

    public String code() {
        return code;
    }

    public static Optional<Ground> of(String code) {
        return Arrays.stream(values()).filter(ground -> ground.code.equals(code)).findFirst();
    }

    /** As the letter says it of the information. */
    public String words() {
        return words;
    }

    public Citation article() {
        return new Citation(article);
    }

    public Outcome outcome() {
        return outcome;
    }
}
