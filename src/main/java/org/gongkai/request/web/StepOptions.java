package org.gongkai.request.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.CaseEvent.Consulted;
import org.gongkai.request.CaseEvent.RemedyFiled;
import org.gongkai.request.CaseFile;
import org.gongkai.request.CorrectionResult;
import org.gongkai.request.FeeTariff;
import org.gongkai.request.Letter;
import org.gongkai.request.OwnLetter;
import org.gongkai.request.Recorded.Happened;

/** What the fields of a step offer to choose from, in this case and no other. */
record StepOptions(StepPage page, CaseFile file, List<Letter> letters) {
    List<Option> of(StepField field, Texts t) {
        return switch (field) {
            case WHICH -> consultations(t);
            case UNWILLING -> unwilling(t);
            case LETTER -> undelivered();
            case REMEDY -> remedies(t);
            case RESULT -> Choices.options(t, "request.said.result.", List.of("upheld", "corrected", "other"));
            case SERVICE_WAY -> Choices.options(t, "request.service.", List.of("post", "direct", "other-body", "electronic"));
            case FEE_BY -> Choices.options(t, "request.fee.", Arrays.stream(FeeTariff.values()).map(FeeTariff::word).toList());
            case HOW_CORRECTED ->
                Choices.options(t, "request.corrected.", Arrays.stream(CorrectionResult.values()).map(CorrectionResult::word).toList());
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

    private List<Option> unwilling(Texts t) {
        return OwnLetter.unwilling(file).stream()
                .map(entry -> new Option(
                        Integer.toString(entry.position()),
                        entry.words().getOrDefault("consulted", "") + " · " + Days.day(t, entry.what().on())))
                .toList();
    }

    private List<Option> undelivered() {
        return OwnLetter.undelivered(file, letters).stream()
                .map(letter -> new Option(Long.toString(letter.id()), letter.kind().title() + " " + letter.number()))
                .toList();
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
}
