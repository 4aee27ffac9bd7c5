package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.document.ChineseDay;
import org.gongkai.document.LetterText.Row;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseEvent.Extended;
import org.gongkai.request.CaseEvent.FeeNoticed;
import org.gongkai.request.CaseEvent.Replied;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.Recorded.OwnDataDemanded;
import org.gongkai.request.law.Article;
import org.gongkai.request.law.Citation;
import org.gongkai.request.law.Ground;
import org.gongkai.request.law.LetterKind;
import org.gongkai.request.law.ReceiptRule;
import org.gongkai.request.local.LocalMeasure;
import org.jspecify.annotations.Nullable;

/**
 * What a case fills into the names of its letters' wordings.
 *
 * @param letters that were made before in the case
 * @param trackAddress where applicants follow their requests
 * @param local        measures that are named beside the Ordinance
 */
record LetterFacts(CaseFile file, RequestCase standing, List<Letter> letters, WorkCalendar calendar, String trackAddress, List<LocalMeasure> local) {

    /** @param entry of which the letter tells */
    Map<String, String> about(Entry entry) {
        var says = new HashMap<>(entry.words());
        says.put("number", file.number());
        says.put("code", file.code().grouped());
        says.put("trackAddress", trackAddress);
        says.put("asked", asked());
        says.put("channel", file.channel().label());
        says.put("on", ChineseDay.of(entry.what().on()));
        var received = standing.receivedOn();
        if (received != null) {
            says.put("received", ChineseDay.of(received));
            says.put(
                    "facts",
                    "本机关于%s收到%s提出的政府信息公开申请（%s，登记编号：%s），申请公开的信息为：%s。"
                            .formatted(ChineseDay.of(received), you(), file.channel().label(), numbers(), asked()));
        }
        var rule = ReceiptRule.of(file.channel());
        says.put("receivedWhy", rule.words());
        says.put("receiptArticle", cited(rule.article()));
        says.put("termArticle", cited(new Citation("33(2)")));
        says.put("pauseArticle", cited(new Citation("33(3)")));
        says.put("feeArticle", cited(new Citation("42")));
        Optional.ofNullable(standing.due()).ifPresent(due -> says.put("due", ChineseDay.of(due)));
        says.put("article", cited(new Citation(articleOf(entry.what()))));
        switch (entry.what()) {
            case Happened(var event) -> sayOf(event, entry, says);
            case Recorded.Written(_, var letter, var of) -> sayOf(letter, of, says);
            default -> {}
        }
        return says;
    }

    /** Its own, and those of the cases that are answered with it. */
    private String numbers() {
        return Stream.concat(
                        Stream.of(file.number()),
                        file.entries().stream()
                                .filter(entry -> entry.what() instanceof Recorded.Linked(_, var link, _) && link == CaseLink.MERGED_IN)
                                .map(entry -> entry.words().getOrDefault("number", "")))
                .collect(Collectors.joining("、"));
    }

    private void sayOf(CaseEvent event, Entry entry, Map<String, String> says) {
        switch (event) {
            case CorrectionNoticed(_, var due) -> says.put("correctionDue", ChineseDay.of(due));
            case CaseEvent.ThirdPartyConsulted _ -> says.put("others", "第三方");
            case CaseEvent.BodyConsulted _ -> says.put("others", "其他行政机关");
            case FeeNoticed(_, var amount, _) -> says.put("amount", amount.toPlainString());
            case Extended(_, var days, _) -> {
                says.put("days", Integer.toString(days));
                var before = History.events(file.entries().subList(0, entry.position() - 1));
                var due = RequestCase.of(before, calendar, event.on()).due();
                says.put("dueBefore", due == null ? "" : ChineseDay.of(due));
            }
            case Decided _ -> {
                DecisionKind.of(entry.words().getOrDefault("decision", "")).ifPresent(kind -> says.put("article", cited(kind.article())));
                Optional.ofNullable(entry.words().get(OwnDataDemanded.DEMAND)).ifPresent(number -> sayThatItIsADemand(number, says));
                Ground.of(entry.words().getOrDefault("ground", "")).ifPresent(ground -> {
                    says.put("ground", ground.words());
                    says.put("groundArticle", cited(ground.article()));
                });
            }
            default -> {}
        }
    }

    private void sayThatItIsADemand(String number, Map<String, String> says) {
        says.put("article", cited(new Citation("41")));
        says.put(
                "correctedWords",
                "%s提出的是更正与自身相关的政府信息记录的要求，不是政府信息公开申请。本机关已按更正要求登记（登记编号：%s），不再按政府信息公开申请处理；审核后另行书面告知结果。".formatted(you(), number));
    }

    private void sayOf(OwnLetter letter, int of, Map<String, String> says) {
        switch (letter) {
            case NOT_HANDLED_FURTHER -> sayWhyItEnded(says);
            case THIRD_PARTY_TOLD -> sayWhatTheyReplied(of, says);
            case LETTER_DELIVERED -> {}
        }
    }

    /** The notice that was not followed, with its day, number and last day. */
    private void sayWhyItEnded(Map<String, String> says) {
        var unpaid = standing.feeDue() != null; // given up for one of two reasons, which has its last day
        var lastDay = unpaid ? standing.feeDue() : standing.correctionDue();
        letters.stream()
                .filter(letter -> letter.kind() == (unpaid ? LetterKind.L08 : LetterKind.L02))
                .reduce((_, later) -> later)
                .ifPresent(letter -> says.put(
                        "notice",
                        "本机关于%s向%s发出《%s》（%s），".formatted(ChineseDay.of(on(letter.position())), you(), letter.kind().title(), letter.number())));
        says.putIfAbsent("notice", "本机关已" + (unpaid ? "发出收费通知，" : "告知补正，"));
        says.put(
                "missed",
                unpaid
                        ? "要求%s在%s前缴纳信息处理费。%s逾期未缴纳。".formatted(you(), day(lastDay), you())
                        : "要求%s在%s前补正申请内容。%s逾期未补正，且未说明正当理由。".formatted(you(), day(lastDay), you()));
        says.put(
                "article",
                unpaid ? cited(new Citation("42")) + "和" + cited(new Citation(Article.FEE)) : cited(new Citation(Article.CORRECTION)));
    }

    private void sayWhatTheyReplied(int of, Map<String, String> says) {
        says.put("askedOn", ChineseDay.of(on(of)));
        var replied = file.entries().stream()
                .filter(entry -> entry.what() instanceof Happened(Replied reply) && reply.answers(consultation(of)))
                .reduce((_, later) -> later);
        says.put(
                "replied",
                replied.map(entry -> "贵方于%s答复不同意公开%s。"
                                .formatted(
                                        ChineseDay.of(entry.what().on()),
                                        Optional.ofNullable(entry.words().get("opinion")).map(it -> "，意见为：" + it.strip().replaceFirst("[。.]+$", "")).orElse("")))
                        .orElse("贵方在规定期限内未提出意见。"));
    }

    private CaseEvent.Consulted consultation(int position) {
        if (file.entry(position).map(Entry::what).orElse(null) instanceof Happened(CaseEvent.Consulted asked)) {
            return asked;
        }
        throw new IllegalArgumentException("Entry %d of case %s asked nobody".formatted(position, file.id()));
    }

    private LocalDate on(int position) {
        return file.entry(position).orElseThrow().what().on();
    }

    /**
     * The lines of a proof of service.
     *
     * @param entry     that recorded the service
     * @param addressee of the letter that was served
     */
    List<Row> service(Entry entry, Letter served, String addressee) {
        return service(entry).rows(file.number(), served.kind().title(), served.number(), addressee);
    }

    private static Service service(Entry entry) {
        var words = entry.words();
        var way = ServiceWay.of(words.getOrDefault("serviceWay", ""));
        var tracking = words.getOrDefault("tracking", "");
        var signedBy = words.getOrDefault("signedBy", "");
        var note = words.getOrDefault("note", "");
        return way.isPresent() && entry.what() instanceof Recorded.Served(var on, _, _)
                ? Service.on(on, way.get(), tracking, signedBy, note)
                : new Service(way.orElse(null), Optional.ofNullable(words.get("postedOn")).map(LocalDate::parse).orElse(null), entry.what().on(), tracking, signedBy, note);
    }

    /** The letter whose service an entry records; it is one of this case or there is none. */
    Letter servedBy(Entry entry) {
        var id = entry.words().get("letter");
        return letters.stream()
                .filter(letter -> entry.what() instanceof Recorded.Served(_, var of, _)
                        ? letter.position() == of && file.isDecision(letter)
                        : Long.toString(letter.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Entry %d names no letter of case %s".formatted(entry.position(), file.id())));
    }

    String you() {
        return file.applicantKind() == ApplicantKind.NATURAL ? "您" : "贵单位";
    }

    private String asked() {
        var asked = file.asked();
        return "“" + asked.subject() + "”" + (asked.documentNumber() == null ? "" : "（" + asked.documentNumber() + "）");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "规定期限届满" : ChineseDay.of(day);
    }

    /** An article of the Ordinance and, where one holds here, the local measure's beside it. */
    private String cited(Citation national) {
        return Stream.concat(Stream.of(national.cited()), LocalMeasure.beside(local, national).stream()).collect(Collectors.joining("、"));
    }

    private static String articleOf(Recorded what) {
        return switch (what.type()) {
            case "correction-noticed" -> "30";
            case "third-party-consulted", "third-party-told" -> "32";
            case "body-consulted" -> "34";
            case "explanation-asked" -> "35";
            case "extended" -> "33(2)";
            case "fee-noticed" -> "42";
            default -> "36";
        };
    }
}
