package org.gongkai.request.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.access.Staff;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.CaseEvent.Consulted;
import org.gongkai.request.CaseEvent.RemedyFiled;
import org.gongkai.request.CaseFile;
import org.gongkai.request.Recorded;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.RemedyResult;
import org.gongkai.request.ServiceWay;
import org.springframework.validation.MapBindingResult;

/**
 * What was typed into a step's page.
 *
 * @param typed by the field's name, cleaned
 * @param seen  how many entries the officer had before them
 */
record StepForm(StepPage page, CaseFile file, Map<String, String> typed, int seen, MapBindingResult errors) {
    private static final int LONGEST_AREA = 2000;
    private static final int LONGEST_TEXT = 200;
    private static final List<String> YES_NO = List.of("true", "false");

    /** As it stands before anybody typed. */
    static StepForm empty(StepPage page, CaseFile file, LocalDate today) {
        var typed = new HashMap<String, String>();
        typed.put("on", today.toString());
        typed.put("excused", "false");
        typed.put("afterReconsideration", "false");
        if (page == StepPage.EXTENDED) {
            typed.putAll(proposal(file));
        }
        return of(page, file, typed, file.position());
    }

    static StepForm of(StepPage page, CaseFile file, Map<String, String> sent, int seen) {
        var typed = new HashMap<String, String>();
        sent.forEach((name, value) -> typed.put(name, Typed.clean(value)));
        page.fields().forEach(field -> typed.putIfAbsent(field.field(), ""));
        return new StepForm(page, file, typed, seen, new MapBindingResult(typed, "form"));
    }

    /** The same words on the case as it is now. */
    StepForm on(CaseFile now) {
        return of(page, now, typed, now.position());
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
                case MONEY -> check.matches(name, value, "[0-9]{1,7}(\\.[0-9]{1,2})?", "request.error.amount");
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
        return switch (field) {
            case WHICH -> consultations(t);
            case REMEDY -> remedies(t);
            case RESULT -> Choices.options(t, "request.said.result.", List.of("upheld", "corrected", "other"));
            case SERVICE_WAY -> Choices.options(t, "request.service.", List.of("post", "direct", "other-body", "electronic"));
            default -> List.of(new Option("true", t.get("request.yes")), new Option("false", t.get("request.no")));
        };
    }

    private List<Option> consultations(Texts t) {
        var type = page == StepPage.THIRD_PARTY_REPLIED ? "third-party-consulted" : "body-consulted";
        var options = new ArrayList<Option>();
        for (var entry : file.entries()) {
            if (entry.what() instanceof Happened(Consulted consulted) && consulted.type().equals(type) && !isAnswered(consulted)) {
                options.add(new Option(
                        consulted.id(), entry.words().getOrDefault("consulted", "") + " · " + Days.day(t, consulted.on())));
            }
        }
        return options;
    }

    private boolean isAnswered(Consulted consulted) {
        return file.events().stream().anyMatch(event -> event instanceof CaseEvent.Replied replied && replied.answers(consulted));
    }

    private List<Option> remedies(Texts t) {
        var options = new ArrayList<Option>();
        for (var event : file.events()) {
            if (event instanceof RemedyFiled filed && page.type().equals(filed.kind().word() + "-decided")) {
                options.add(new Option(filed.id(), t.get("request.event." + filed.type()) + " · " + Days.day(t, filed.on())));
            }
        }
        return options;
    }

    /** What is recorded; only after {@link #check} found nothing wrong. */
    Recorded recorded(LocalDate today, Staff staff) {
        var id = "e" + (seen + 1);
        return switch (page) {
            case CONFIRMED -> new Recorded.Confirmed(on());
            case SERVED -> new Recorded.Served(on(), lastDecision(), ServiceWay.of(value(StepField.SERVICE_WAY)).orElseThrow());
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
            case FEE_NOTICED -> happened(new CaseEvent.FeeNoticed(on(), new BigDecimal(value(StepField.AMOUNT)), null));
            case FEE_PAID -> happened(new CaseEvent.FeePaid(on()));
            case WITHDRAWN -> happened(new CaseEvent.Withdrawn(on()));
            case RECONSIDERATION_FILED -> happened(new CaseEvent.ReconsiderationFiled(on(), id));
            case RECONSIDERATION_DECIDED -> happened(new CaseEvent.ReconsiderationDecided(on(), value(StepField.REMEDY), result()));
            case LAWSUIT_FILED -> happened(new CaseEvent.LawsuitFiled(on(), id, is(StepField.AFTER_RECONSIDERATION)));
            case LAWSUIT_DECIDED -> happened(new CaseEvent.LawsuitDecided(on(), value(StepField.REMEDY), result()));
            case APPEAL_FILED -> happened(new CaseEvent.AppealFiled(on(), id));
            case APPEAL_DECIDED -> happened(new CaseEvent.AppealDecided(on(), value(StepField.REMEDY), result()));
            case REOPENED ->
                happened(new CaseEvent.Reopened(
                        on(), value(StepField.BECAUSE), value(StepField.REOPENED_DUE).isEmpty() ? null : day(StepField.REOPENED_DUE)));
        };
    }

    /** What the officer wrote, kept beside the entry. */
    Map<String, String> words() {
        var words = new HashMap<String, String>();
        for (var field : page.fields()) {
            var isText = field.kind() == StepField.Kind.TEXT || field.kind() == StepField.Kind.AREA;
            if (isText && !value(field).isEmpty()) {
                words.put(field.field(), value(field));
            }
        }
        return words;
    }

    private int lastDecision() {
        return file.entries().reversed().stream()
                .filter(entry -> entry.what() instanceof Happened(CaseEvent.Decided _))
                .findFirst()
                .orElseThrow()
                .position();
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
