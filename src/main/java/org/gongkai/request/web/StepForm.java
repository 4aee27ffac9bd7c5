package org.gongkai.request.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.access.Staff;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.CaseFile;
import org.gongkai.request.Entry;
import org.gongkai.request.Fees;
import org.gongkai.request.Letter;
import org.gongkai.request.OwnLetter;
import org.gongkai.request.Recorded;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.ServiceWay;
import org.gongkai.request.law.FeeQuote;
import org.gongkai.request.law.FeeTariff;
import org.gongkai.request.law.LetterKind;
import org.gongkai.request.law.RemedyResult;
import org.gongkai.request.law.RemedyStage;
import org.springframework.validation.MapBindingResult;

/**
 * What was typed into a step's page.
 *
 * @param letters of the case
 * @param typed by the field's name, cleaned
 * @param seen  how many entries the officer had before them
 */
record StepForm(
        StepPage page, CaseFile file, List<Letter> letters, Map<String, String> typed, int seen, MapBindingResult errors) {
    /** Hidden in the page: the fee that it shows. */
    static final String AMOUNT = "amount";

    private static final int LONGEST_AREA = 2000;
    private static final int LONGEST_TEXT = 200;
    /** Chosen, and said again by the letter. */
    private static final Set<StepField> KEPT = Set.of(StepField.LETTER, StepField.SERVICE_WAY, StepField.COUNT);
    private static final List<String> YES_NO = List.of("true", "false");

    /** As it stands before anybody typed. */
    static StepForm empty(StepPage page, CaseFile file, List<Letter> letters, LocalDate today) {
        var typed = new HashMap<String, String>();
        typed.put("on", today.toString());
        typed.put("excused", "false");
        typed.put("afterReconsideration", "false");
        typed.put("count", "1");
        if (page == StepPage.EXTENDED) {
            typed.putAll(proposal(file));
        }
        return of(page, file, letters, typed, file.position());
    }

    static StepForm of(StepPage page, CaseFile file, List<Letter> letters, Map<String, String> sent, int seen) {
        var typed = new HashMap<String, String>();
        sent.forEach((name, value) -> typed.put(name, Typed.clean(value)));
        page.fields().forEach(field -> typed.putIfAbsent(field.field(), ""));
        return new StepForm(page, file, letters, typed, seen, new MapBindingResult(typed, "form"));
    }

    /** Other words on the same case. */
    StepForm with(Map<String, String> words) {
        return of(page, file, letters, words, seen);
    }

    /** The same words on the case as it is now. */
    StepForm on(CaseFile now, List<Letter> lettersNow) {
        return of(page, now, lettersNow, typed, now.position());
    }

    /** What the officer proposed stands in the director's form. */
    private static Map<String, String> proposal(CaseFile file) {
        return file.entries().stream()
                .filter(entry -> entry.what() instanceof Recorded.ExtensionProposed)
                .reduce((_, later) -> later)
                .map(entry -> Map.of(
                        "workingDays",
                        Integer.toString(((Recorded.ExtensionProposed) entry.what()).workingDays()),
                        "reasons",
                        entry.words().getOrDefault("reasons", "")))
                .orElse(Map.of());
    }

    void check(LocalDate today, Texts t) {
        var check = new Typed(errors);
        for (var field : page.fields()) {
            var name = field.field();
            var value = value(field);
            if (value.isEmpty()) {
                if (field.isRequired()) {
                    errors.rejectValue(name, isChosen(field) ? "request.error.choose" : "request.error.missing");
                }
                continue;
            }
            switch (field.kind()) {
                case TEXT -> check.atMost(name, value, LONGEST_TEXT);
                case AREA -> check.atMost(name, value, LONGEST_AREA);
                case PAST_DAY -> check.day(name, value, today);
                case FUTURE_DAY ->
                    check.day(name, value).filter(day -> !day.isAfter(today)).ifPresent(_ -> errors.rejectValue(name, "request.error.past"));
                case DAYS -> check.matches(name, value, "([1-9]|1[0-9]|20)", "request.error.days");
                case NUMBER -> check.matches(name, value, "[1-9][0-9]{0,4}", "request.error.count");
                case YES_NO -> check.chosen(name, value, YES_NO, "request.error.choose");
                case CHOICE ->
                    check.chosen(name, value, options(field, t).stream().map(Option::value).toList(), "request.error.choose");
            }
        }
    }

    private static boolean isChosen(StepField field) {
        return Set.of(StepField.Kind.YES_NO, StepField.Kind.CHOICE).contains(field.kind());
    }

    /** What a field offers to choose from. */
    List<Option> options(StepField field, Texts t) {
        return new StepOptions(page, file, letters).of(field, t);
    }

    /** The letter that the step makes; a decision from the time before the program has none whose service could be proved. */
    Optional<LetterKind> letter() {
        return page == StepPage.SERVED && letters.stream().noneMatch(it -> lastDecision().filter(at -> at == it.position()).isPresent())
                ? Optional.empty()
                : page.letter();
    }

    /** What the fee would be, as the officer said it is to be counted; only after {@link #check} found nothing wrong. */
    FeeQuote quote(Staff staff, Fees fees) {
        return fees.quote(staff, file, FeeTariff.of(value(StepField.FEE_BY)).orElseThrow(), Integer.parseInt(value(StepField.COUNT)));
    }

    /** Whether the officer saw that amount, and sent it back: no fee is noticed that nobody looked at. */
    boolean confirms(FeeQuote quote) {
        return quote.amount().toPlainString().equals(typed.get(AMOUNT));
    }

    /** What is recorded; only after {@link #check} found nothing wrong. */
    Recorded recorded(LocalDate today, Staff staff) {
        var id = "e" + (seen + 1);
        return switch (page) {
            case CONFIRMED -> new Recorded.Confirmed(on());
            case SERVED -> new Recorded.Served(on(), lastDecision().orElseThrow(), ServiceWay.of(value(StepField.SERVICE_WAY)).orElseThrow());
            case EXTENSION_PROPOSED -> new Recorded.ExtensionProposed(today, days());
            case CORRECTION_NOTICED -> happened(new CaseEvent.CorrectionNoticed(today, day(StepField.DUE)));
            case CORRECTED -> happened(new CaseEvent.Corrected(on(), is(StepField.EXCUSED)));
            case THIRD_PARTY_CONSULTED -> happened(new CaseEvent.ThirdPartyConsulted(today, id, null));
            case THIRD_PARTY_REPLIED -> happened(new CaseEvent.ThirdPartyReplied(on(), value(StepField.WHICH), is(StepField.CONSENTS)));
            case BODY_CONSULTED -> happened(new CaseEvent.BodyConsulted(today, id, null));
            case BODY_REPLIED -> happened(new CaseEvent.BodyReplied(on(), value(StepField.WHICH), is(StepField.CONSENTS)));
            case EXPLANATION_ASKED -> happened(new CaseEvent.ExplanationAsked(today));
            case EXPLAINED -> happened(new CaseEvent.Explained(on(), is(StepField.ACCEPTED)));
            case DELAYED -> happened(new CaseEvent.Delayed(today, day(StepField.UNTIL)));
            case EXTENDED -> happened(new CaseEvent.Extended(today, days(), staff.actor()));
            case FEE_NOTICED -> happened(new CaseEvent.FeeNoticed(today, new BigDecimal(typed.getOrDefault(AMOUNT, "")), null));
            case FEE_WAIVED -> new Recorded.FeeWaived(today);
            case FEE_PAID -> happened(new CaseEvent.FeePaid(on()));
            case WITHDRAWN -> happened(new CaseEvent.Withdrawn(on()));
            case REMEDY_STAGE ->
                new Recorded.RemedyStaged(on(), value(StepField.REMEDY), RemedyStage.of(value(StepField.STAGE)).orElseThrow());
            case RECONSIDERATION_FILED -> happened(new CaseEvent.ReconsiderationFiled(on(), id));
            case RECONSIDERATION_DECIDED -> happened(new CaseEvent.ReconsiderationDecided(on(), value(StepField.REMEDY), result()));
            case LAWSUIT_FILED -> happened(new CaseEvent.LawsuitFiled(on(), id, is(StepField.AFTER_RECONSIDERATION)));
            case LAWSUIT_DECIDED -> happened(new CaseEvent.LawsuitDecided(on(), value(StepField.REMEDY), result()));
            case APPEAL_FILED -> happened(new CaseEvent.AppealFiled(on(), id));
            case APPEAL_DECIDED -> happened(new CaseEvent.AppealDecided(on(), value(StepField.REMEDY), result()));
            case REOPENED ->
                happened(new CaseEvent.Reopened(
                        on(), value(StepField.BECAUSE), value(StepField.REOPENED_DUE).isEmpty() ? null : day(StepField.REOPENED_DUE)));
            case NOT_HANDLED_FURTHER -> new Recorded.Written(today, OwnLetter.NOT_HANDLED_FURTHER, 0);
            case THIRD_PARTY_TOLD -> new Recorded.Written(today, OwnLetter.THIRD_PARTY_TOLD, unwilling().position());
            case LETTER_DELIVERED -> delivered(letter(value(StepField.LETTER)));
        };
    }

    /** What the officer wrote, kept beside the entry. */
    Map<String, String> words() {
        var words = new HashMap<String, String>();
        for (var field : page.fields()) {
            var isText = field.kind() == StepField.Kind.TEXT || field.kind() == StepField.Kind.AREA || KEPT.contains(field);
            if (isText && !value(field).isEmpty()) {
                words.put(field.field(), value(field));
            }
        }
        if (page == StepPage.THIRD_PARTY_TOLD) {
            unwilling().words().forEach((name, said) -> {
                if (name.startsWith("consulted")) {
                    words.put(name, said);
                }
            });
        }
        if (page == StepPage.LETTER_DELIVERED) {
            var letter = letter(value(StepField.LETTER));
            words.put("document", letter.kind().title() + " " + letter.number());
        }
        day(StepField.POSTED_ON, words);
        return words;
    }

    /** A day that only the letter tells is kept as the calendar has it, however it was typed. */
    private void day(StepField field, Map<String, String> words) {
        if (page.fields().contains(field) && !value(field).isEmpty()) {
            words.put(field.field(), day(field).toString());
        }
    }

    private Entry unwilling() {
        return file.entry(Integer.parseInt(value(StepField.UNWILLING))).orElseThrow();
    }

    private Letter letter(String id) {
        return letters.stream().filter(it -> Long.toString(it.id()).equals(id)).findFirst().orElseThrow();
    }

    /** The terms of a consultation and of a fee run from the day on which the letter came. */
    private Recorded delivered(Letter letter) {
        return switch (letter.kind()) {
            case L05, L06, L08 -> new Recorded.Delivered(on(), letter.position());
            default -> new Recorded.Written(on(), OwnLetter.LETTER_DELIVERED, letter.position());
        };
    }

    /** Its position; none where somebody else opened the case again meanwhile, or the form was sent where nothing is decided. */
    private Optional<Integer> lastDecision() {
        return file.entries().reversed().stream()
                .filter(entry -> entry.what() instanceof Happened(CaseEvent.Decided _))
                .map(Entry::position)
                .findFirst();
    }

    private static Recorded happened(CaseEvent event) {
        return new Happened(event);
    }

    private LocalDate on() {
        return day(StepField.ON);
    }

    private LocalDate day(StepField field) {
        return new Typed(errors).day(field.field(), value(field)).orElseThrow();
    }

    private int days() {
        return Integer.parseInt(value(StepField.WORKING_DAYS));
    }

    private boolean is(StepField field) {
        return Boolean.parseBoolean(value(field));
    }

    private RemedyResult result() {
        return RemedyResult.of(value(StepField.RESULT)).orElseThrow();
    }

    private String value(StepField field) {
        return typed.getOrDefault(field.field(), "");
    }
}
