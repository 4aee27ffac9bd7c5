package org.gongkai.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.CaseEvent.AppealDecided;
import org.gongkai.request.CaseEvent.AppealFiled;
import org.gongkai.request.CaseEvent.BodyConsulted;
import org.gongkai.request.CaseEvent.BodyReplied;
import org.gongkai.request.CaseEvent.Corrected;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseEvent.Delayed;
import org.gongkai.request.CaseEvent.Explained;
import org.gongkai.request.CaseEvent.ExplanationAsked;
import org.gongkai.request.CaseEvent.Extended;
import org.gongkai.request.CaseEvent.FeeNoticed;
import org.gongkai.request.CaseEvent.FeePaid;
import org.gongkai.request.CaseEvent.LawsuitDecided;
import org.gongkai.request.CaseEvent.LawsuitFiled;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.CaseEvent.ReconsiderationDecided;
import org.gongkai.request.CaseEvent.ReconsiderationFiled;
import org.gongkai.request.CaseEvent.Reopened;
import org.gongkai.request.CaseEvent.ThirdPartyConsulted;
import org.gongkai.request.CaseEvent.ThirdPartyReplied;
import org.gongkai.request.CaseEvent.Withdrawn;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.Outcome;
import org.gongkai.request.law.RemedyKind;
import org.gongkai.request.law.RemedyResult;

/** Cases made up by chance, from a seed. */
public final class GeneratedCases {
    private static final List<String> TYPES = List.of(
            "correction-noticed", "corrected", "third-party-consulted", "third-party-replied", "body-consulted", "body-replied",
            "explanation-asked", "explained", "delayed", "extended", "fee-noticed", "fee-paid", "decided", "withdrawn",
            "reconsideration-filed", "reconsideration-decided", "lawsuit-filed", "lawsuit-decided", "appeal-filed",
            "appeal-decided", "reopened");

    private final Random random;

    GeneratedCases(long seed) {
        random = new Random(seed);
    }

    Received received() {
        var on = LocalDate.of(2018, 6, 1).plusDays(random.nextInt(3000));
        var channel = one(List.of(Channel.values()));
        var confirmed = random.nextInt(4) == 0 ? null : on.plusDays(random.nextInt(3));
        return new Received(on, channel, confirmed, one(List.of(ApplicantKind.values())));
    }

    /** Only what was allowed on its day, up to so many events; shorter where a case was withdrawn. */
    public List<CaseEvent> allowedCase(int events) {
        var all = new ArrayList<CaseEvent>(List.of(received()));
        var day = all.getFirst().on();
        for (var i = 0; i < events; i++) {
            day = day.plusDays(random.nextInt(12));
            var allowed = RequestCase.of(all, WorkCalendar.own(), day).allowed();
            if (allowed.isEmpty()) {
                return all;
            }
            all.add(event(one(allowed).type(), all, day));
        }
        return all;
    }

    /** Any events that a case can have, lawful or not: what is refused is left out. */
    public List<CaseEvent> anyCase(int events) {
        var all = new ArrayList<CaseEvent>(List.of(received()));
        for (var i = 0; i < events; i++) {
            all.add(event(one(TYPES), all, all.getLast().on().plusDays(random.nextInt(12))));
            if (isRefused(all)) {
                all.removeLast();
            }
        }
        return all;
    }

    static boolean isRefused(List<CaseEvent> events) {
        try {
            RequestCase.of(events, WorkCalendar.own(), LocalDate.of(2040, 1, 1));
            return false;
        } catch (Refused refused) {
            return true;
        }
    }

    /** An event of that type that makes sense after those. */
    CaseEvent event(String type, List<CaseEvent> before, LocalDate on) {
        return switch (type) {
            case "correction-noticed" -> new CorrectionNoticed(on, on.plusDays(random.nextInt(30)));
            case "corrected" -> new Corrected(on, random.nextInt(3) == 0);
            case "third-party-consulted" -> new ThirdPartyConsulted(on, newId(before), later(on));
            case "body-consulted" -> new BodyConsulted(on, newId(before), later(on));
            case "third-party-replied" -> new ThirdPartyReplied(on, openConsultation(before, true), random.nextBoolean());
            case "body-replied" -> new BodyReplied(on, openConsultation(before, false), random.nextBoolean());
            case "explanation-asked" -> new ExplanationAsked(on);
            case "explained" -> new Explained(on, random.nextInt(3) > 0);
            case "delayed" -> new Delayed(on, on.plusDays(60L + random.nextInt(60)));
            case "extended" -> new Extended(on, 1 + random.nextInt(15), "Zhang");
            case "fee-noticed" -> new FeeNoticed(on, BigDecimal.TEN, later(on));
            case "fee-paid" -> new FeePaid(on);
            case "decided" -> new Decided(on, List.of(decidable()), null, null, false);
            case "withdrawn" -> new Withdrawn(on);
            case "reconsideration-filed" -> new ReconsiderationFiled(on, newId(before));
            case "reconsideration-decided" ->
                new ReconsiderationDecided(on, openRemedy(before, RemedyKind.RECONSIDERATION), one(List.of(RemedyResult.values())));
            case "lawsuit-filed" -> new LawsuitFiled(on, newId(before), random.nextBoolean());
            case "lawsuit-decided" ->
                new LawsuitDecided(on, openRemedy(before, RemedyKind.LAWSUIT), one(List.of(RemedyResult.values())));
            case "appeal-filed" -> new AppealFiled(on, newId(before));
            case "appeal-decided" ->
                new AppealDecided(on, openRemedy(before, RemedyKind.APPEAL), one(List.of(RemedyResult.values())));
            case "reopened" -> new Reopened(on, "court", random.nextBoolean() ? null : on.plusDays(10));
            default -> throw new IllegalArgumentException(type);
        };
    }

    public int upTo(int bound) {
        return random.nextInt(bound);
    }

    public <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Outcome decidable() {
        return one(List.of(Outcome.values()).stream().filter(Outcome::isDecided).toList());
    }

    private LocalDate later(LocalDate on) {
        return on.plusDays(random.nextInt(4));
    }

    private static String newId(List<CaseEvent> before) {
        return "id" + before.size();
    }

    private static String openConsultation(List<CaseEvent> before, boolean thirdParty) {
        for (var event : before) {
            if (event instanceof CaseEvent.Consulted consulted
                    && (consulted instanceof ThirdPartyConsulted) == thirdParty
                    && before.stream().noneMatch(e -> e instanceof CaseEvent.Replied r && r.answers(consulted))) {
                return consulted.id();
            }
        }
        return "none";
    }

    private static String openRemedy(List<CaseEvent> before, RemedyKind kind) {
        for (var event : before) {
            if (event instanceof CaseEvent.RemedyFiled filed
                    && filed.kind() == kind
                    && before.stream().noneMatch(e -> e instanceof CaseEvent.RemedyDecided d && d.id().equals(filed.id()))) {
                return filed.id();
            }
        }
        return "none";
    }
}
