package org.gongkai.request.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.CaseEvent.Consulted;
import org.gongkai.request.CaseEvent.Corrected;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseEvent.Delayed;
import org.gongkai.request.CaseEvent.Explained;
import org.gongkai.request.CaseEvent.Extended;
import org.gongkai.request.CaseEvent.FeePaid;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.CaseEvent.RemedyDecided;
import org.gongkai.request.CaseEvent.Reopened;
import org.gongkai.request.CaseEvent.Replied;
import org.gongkai.request.CaseFile;
import org.gongkai.request.DecisionKind;
import org.gongkai.request.Entry;
import org.gongkai.request.Recorded;
import org.gongkai.request.Recorded.CalendarChanged;
import org.gongkai.request.Recorded.ExtensionProposed;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.Recorded.Served;
import org.gongkai.request.RequestCase;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.Citation;
import org.gongkai.request.law.ReceiptRule;
import org.jspecify.annotations.Nullable;

/** Tells a case in the reader's language. */
public final class Telling {
    /** What an officer wrote that the case page repeats beside the entry, in this order. */
    private static final List<String> SAID = List.of("answer", "document", "tracking", "consulted", "disclosed", "record", "detail", "counted", "payHow", "points", "concerns", "opinion", "reasons", "because", "note");

    private final Texts t;

    public Telling(Texts t) {
        this.t = t;
    }

    /** In plain words what the state means for the applicant. */
    String meaning(RequestCase standing) {
        var last = standing.correctionDue() != null ? standing.correctionDue() : standing.feeDue();
        return t.get("request.meaning." + standing.state().word(), last == null ? "" : Days.day(t, last));
    }

    public String state(RequestCase standing) {
        return t.get("request.state." + standing.state().word());
    }

    /** The last day for the answer and why it is that day; null where no term runs. */
    @Nullable String due(CaseFile file, RequestCase standing) {
        var due = standing.due();
        if (due == null || standing.receivedOn() == null || standing.state().isClosed()) {
            return null;
        }
        var words = t.get("request.due.public", Days.day(t, due), why(file.events(), standing.receivedOn()));
        return standing.provisional() ? words + t.get("request.due.provisional") : words;
    }

    private String why(List<CaseEvent> events, LocalDate received) {
        var moved = events.stream().filter(Telling::movesTheDeadline).toList();
        if (moved.size() > 1) {
            return t.get("request.due.later", Days.day(t, received));
        }
        return switch (moved.isEmpty() ? null : moved.getFirst()) {
            case null -> t.get("request.due.counted", Days.day(t, received));
            case Extended(_, var days, _) -> t.get("request.due.extended", Days.day(t, received), days);
            case Corrected(var on, _) -> t.get("request.due.corrected", Days.day(t, on));
            case Consulted _ -> t.get("request.due.paused", Days.day(t, received));
            default -> t.get("request.due.later", Days.day(t, received));
        };
    }

    private static boolean movesTheDeadline(CaseEvent event) {
        return event instanceof Extended
                || event instanceof Corrected
                || event instanceof Consulted
                || event instanceof Delayed
                || event instanceof FeePaid
                || event instanceof Reopened;
    }

    /** For the applicant: without who did it, what others were asked and what they said. */
    List<TimelineEvent> publicTimeline(CaseFile file, RequestCase standing) {
        return timeline(
                file.entries().stream().filter(entry -> !(entry.what() instanceof ExtensionProposed || entry.what() instanceof Recorded.MadePublic)).toList(),
                file,
                standing,
                null);
    }

    /** @param names who stands behind an account */
    public List<TimelineEvent> timeline(CaseFile file, RequestCase standing, Map<String, String> names) {
        return timeline(file.entries(), file, standing, names);
    }

    public List<TimelineEvent> timeline(
            List<Entry> entries, CaseFile file, RequestCase standing, @Nullable Map<String, String> names) {
        return entries.stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.what().on()).thenComparingInt(Entry::position))
                .map(entry -> event(entry, file, standing, names))
                .toList();
    }

    private TimelineEvent event(Entry entry, CaseFile file, RequestCase standing, @Nullable Map<String, String> names) {
        var irregularities = names == null
                ? List.<String>of()
                : file.irregularities(entry.position(), standing).stream()
                        .map(it -> t.either(it.fault().chinese(), it.fault().english()))
                        .toList();
        return new TimelineEvent(
                what(entry, file),
                Days.day(t, entry.what().on()),
                entry.what().on().toString(),
                article(articleOf(entry)),
                names == null ? "" : Objects.requireNonNullElse(names.get(entry.by()), ""),
                String.join(" · ", said(entry, names != null)),
                irregularities);
    }

    private String what(Entry entry, CaseFile file) {
        var words = switch (entry.what()) {
            case Happened(Received received) when received.channel() == Channel.WEB ->
                t.get("request.event.submitted");
            case Happened(Received _) -> t.get("request.event.received");
            case Recorded.RemedyStaged(_, var remedy, var stage) -> t.get("request.stage." + stage.word()) + of(remedy, file);
            case Happened(Decided _) -> t.get("request.event.decided") + decision(entry);
            default -> t.get("request.event." + entry.what().type());
        };
        return entry.what() instanceof Happened(Received _)
                ? words + (t.isEnglish() ? " (" : "（") + t.get("request.channel." + file.channel().word()) + (t.isEnglish() ? ")" : "）")
                : words;
    }

    private String of(String remedy, CaseFile file) {
        return file.events().stream()
                .filter(it -> it instanceof CaseEvent.RemedyFiled filed && filed.id().equals(remedy))
                .map(it -> (t.isEnglish() ? ": " : "：") + t.get("request.remedy." + ((CaseEvent.RemedyFiled) it).kind().word()))
                .findFirst()
                .orElse("");
    }

    private String decision(Entry entry) {
        return DecisionKind.of(entry.words().getOrDefault("decision", ""))
                .map(kind -> t.get("request.decision." + kind.code()))
                .or(() -> Optional.ofNullable(entry.words().get(Recorded.OwnDataDemanded.DEMAND)).map(number -> t.get("request.own-data.handled", number)))
                .map(words -> (t.isEnglish() ? ": " : "：") + words)
                .orElse("");
    }

    private List<String> said(Entry entry, boolean toStaff) {
        var said = new ArrayList<String>();
        switch (entry.what()) {
            case Happened(CorrectionNoticed(_, var due)) -> said.add(t.get("request.said.due", Days.day(t, due)));
            case Happened(Extended(_, var days, _)) -> said.add(t.get("request.said.extended", days));
            case ExtensionProposed(_, var days) -> said.add(t.get("request.said.extended", days));
            case CalendarChanged(_, var notice, var from, var to) ->
                said.add(t.get("request.said.calendar-changed", Days.day(t, from), Days.day(t, to), notice));
            case Happened(Replied replied) when toStaff -> said.add(t.get("request.said.consents." + replied.consents()));
            case Happened(Explained(_, var accepted)) -> said.add(t.get("request.said.accepted." + accepted));
            case Happened(RemedyDecided decided) -> said.add(t.get("request.said.result." + decided.result().word()));
            case Recorded.Linked _, Recorded.OwnDataDemanded _ -> said.add(entry.words().getOrDefault("number", ""));
            case Served(_, _, var way) -> said.add(t.get("request.service." + way.word()));
            default -> {}
        }
        if (toStaff) {
            SAID.stream().map(field -> entry.words().getOrDefault(field, "")).filter(it -> !it.isBlank()).forEach(said::add);
        }
        return said;
    }

    String article(String code) {
        if (code.isEmpty()) {
            return "";
        }
        var citation = new Citation(code);
        return t.either(citation.chinese(), citation.english());
    }

    /** A decision's own article is that of its kind. */
    private static String articleOf(Entry entry) {
        return DecisionKind.of(entry.words().getOrDefault("decision", ""))
                .map(kind -> kind.article().code())
                .orElseGet(() -> entry.words().containsKey(Recorded.OwnDataDemanded.DEMAND) ? "41" : articleOf(entry.what()));
    }

    static String articleOf(Recorded what) {
        return switch (what) {
            // On the web it is sent first and received when both sides confirm: that entry follows.
            case Happened(Received received) ->
                received.channel() == Channel.WEB ? "29" : ReceiptRule.of(received.channel()).article().code();
            case Happened(var event) -> articleOf(event.type());
            default -> articleOf(what.type());
        };
    }

    static String articleOf(String type) {
        return switch (type) {
            case "confirmed" -> "31";
            case "correction-noticed", "corrected" -> "30";
            case "third-party-consulted", "third-party-replied", "third-party-told" -> "32";
            case "own-data" -> "41";
            case "made-public" -> "44";
            case "body-consulted", "body-replied" -> "34";
            case "explanation-asked", "explained", "delayed" -> "35";
            case "extended", "extension-proposed" -> "33(2)";
            case "fee-noticed", "fee-paid", "fee-waived" -> "fee-2020";
            case "decided" -> "36";
            case "withdrawn", "paper-asked", "served", "delivered", "calendar-changed", "not-handled-further", "letter-delivered",
                    "split-off", "split-from", "merged-in", "merged-into" -> "";
            default -> "51";
        };
    }
}
