package org.gongkai.request;

import static org.gongkai.request.SampleTown.director;
import static org.gongkai.request.SampleTown.officer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.request.CaseEvent.Corrected;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseEvent.Explained;
import org.gongkai.request.CaseEvent.ExplanationAsked;
import org.gongkai.request.CaseEvent.Extended;
import org.gongkai.request.CaseEvent.FeeNoticed;
import org.gongkai.request.CaseEvent.ThirdPartyConsulted;
import org.gongkai.request.CaseEvent.ThirdPartyReplied;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.Recorded.OwnDataDemanded;
import org.gongkai.request.Recorded.Served;
import org.gongkai.request.Recorded.Written;
import org.gongkai.request.Requests.Paper;
import org.gongkai.request.law.FeeTariff;
import org.gongkai.request.law.Ground;
import org.gongkai.request.law.LetterKind;
import org.gongkai.request.law.Need;
import org.gongkai.request.law.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases in which a letter was just made: one way to each kind. */
abstract class AtTheLetterDesk extends InTheTown {
    @Autowired
    Fees fees;

    @Autowired
    LetterDesk desk;

    /** A case in which that letter was just made. */
    CaseId made(LetterKind kind) {
        var id = registered();
        switch (kind) {
            case L01 -> {}
            case L02 -> record(id, new Happened(new CorrectionNoticed(TODAY, LocalDate.of(2026, 12, 4))), Map.of("points", "请写明年份"), kind);
            case L03 -> record(id, new Happened(new ExplanationAsked(TODAY)), Map.of("reasons", "本月已提出14件"), kind);
            case L04 ->
                requests.record(director(), id, 1, new Happened(new Extended(TODAY, 20, "account/2")), Map.of("reasons", "需要核对各村名册"), Optional.of(kind), List.of());
            case L05, L07 -> record(id, new Happened(new ThirdPartyConsulted(TODAY, "e2", null)), consulted(), LetterKind.L05);
            case L06 -> record(id, new Happened(new CaseEvent.BodyConsulted(TODAY, "e2", null)), consulted(), kind);
            case L08 -> {
                var quote = fees.quote(officer(), read(id), FeeTariff.BY_PAGE, 50);
                var words = new HashMap<>(quote.words());
                words.put("payHow", "到便民服务中心窗口缴纳");
                record(id, new Happened(new FeeNoticed(TODAY, quote.amount(), null)), words, kind);
            }
            case L23 -> {
                record(id, new Happened(new CorrectionNoticed(TODAY, LocalDate.of(2026, 12, 4))), Map.of("points", "请写明年份"), LetterKind.L02);
                clock.moveTo(LocalDate.of(2026, 12, 7));
                record(id, new Written(requests.today(), OwnLetter.NOT_HANDLED_FURTHER, 0), Map.of(), kind);
            }
            case L24 -> {
                record(id, new Happened(new ThirdPartyConsulted(TODAY, "e2", null)), consulted(), LetterKind.L05);
                record(id, new Happened(new ThirdPartyReplied(TODAY, "e2", false)), Map.of("opinion", "不愿意"), null);
                record(id, new Written(TODAY, OwnLetter.THIRD_PARTY_TOLD, 2), Map.of("consulted", "张守仁", "disclosed", "补助对象和金额", "reasons", "公共资金去向"), kind);
            }
            case L25 -> {
                record(id, new OwnDataDemanded(TODAY, 1), Map.of("number", "更2026-0001"), null);
                record(id, new Happened(new Decided(TODAY, List.of(Outcome.OTHER), null, null, false)), Map.of("demand", "更2026-0001", "record", "户口人数"), kind);
            }
            case L26 -> {
                record(id, decided(DecisionKind.SUPPLIED), words(DecisionKind.SUPPLIED), LetterKind.L10);
                record(id, new Served(TODAY, 2, ServiceWay.POST), Map.of("serviceWay", "post", "tracking", "XA12345678944"), kind);
            }
            default -> {
                var decision = Arrays.stream(DecisionKind.values()).filter(it -> it.letter() == kind).findFirst().orElseThrow();
                stepsBefore(decision, id);
                var papers = decision.asks(Need.FILES) ? List.of(paper("名册.txt", "东湾村 12户 危房改造补助")) : List.<Paper>of();
                requests.record(officer(), id, read(id).position(), decided(decision), words(decision), Optional.of(kind), papers);
            }
        }
        return id;
    }

    /** Two kinds of answer come only after another step. */
    private void stepsBefore(DecisionKind decision, CaseId id) {
        if (decision == DecisionKind.UNCLEAR) {
            record(id, new Happened(new CorrectionNoticed(TODAY, LocalDate.of(2026, 12, 4))), Map.of("points", "请写明年份"), LetterKind.L02);
            record(id, new Happened(new Corrected(TODAY, false)), Map.of(), null);
        } else if (decision == DecisionKind.EXCESSIVE) {
            record(id, new Happened(new ExplanationAsked(TODAY)), Map.of("reasons", "本月已提出14件"), LetterKind.L03);
            record(id, new Happened(new Explained(TODAY, false)), Map.of(), null);
        }
    }

    private static Map<String, String> consulted() {
        return Map.of("consulted", "张守仁", "concerns", "贵户的补助金额");
    }

    private static Happened decided(DecisionKind kind) {
        return new Happened(kind.decided(TODAY, Ground.of("E15")));
    }

    private static Map<String, String> words(DecisionKind kind) {
        var words = new HashMap<String, String>();
        kind.needs().forEach(need -> words.put(need.field(), need == Need.GROUND ? "E15" : "〈" + need.field() + "〉"));
        words.put("decision", kind.code());
        return words;
    }

    Letter only(CaseId id, LetterKind kind) {
        return requests.letters(read(id)).stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    }
}
