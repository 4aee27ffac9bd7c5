package org.gongkai.request.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.CaseEvent.Consulted;
import org.gongkai.request.CaseFile;
import org.gongkai.request.Letter;
import org.gongkai.request.OwnLetter;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.law.FeeTariff;
import org.gongkai.request.law.RemedyStage;
import org.gongkai.request.remedy.RemedyCourse;

/** What the fields of a step offer to choose from, in this case and no other. */
record StepOptions(StepPage page, CaseFile file, List<Letter> letters) {
    List<Option> of(StepField field, Texts t) {
        return switch (field) {
            case WHICH -> consultations(t);
            case UNWILLING -> unwilling(t);
            case LETTER -> undelivered();
            case REMEDY -> remedies(t);
            case STAGE -> stages(t);
            case RESULT -> Choices.options(t, "request.said.result.", List.of("upheld", "corrected", "other"));
            case SERVICE_WAY -> Choices.serviceWays(t);
            case FEE_BY -> Choices.options(t, "request.fee.", Arrays.stream(FeeTariff.values()).map(FeeTariff::word).toList());
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
        return RemedyCourse.of(file).stream()
                .filter(RemedyCourse::isOpen)
                .map(RemedyCourse::filed)
                .filter(filed -> page == StepPage.REMEDY_STAGE || page.type().equals(filed.kind().word() + "-decided"))
                .map(filed -> new Option(filed.id(), t.get("request.event." + filed.type()) + " · " + Days.day(t, filed.on())))
                .toList();
    }

    private List<Option> stages(Texts t) {
        return Arrays.stream(RemedyStage.values())
                .filter(stage -> RemedyCourse.of(file).stream().anyMatch(course -> course.mayCome(stage)))
                .map(stage -> new Option(stage.word(), t.get("request.stage." + stage.word())))
                .toList();
    }
}
