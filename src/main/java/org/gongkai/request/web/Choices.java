package org.gongkai.request.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.gongkai.request.DecisionKind;
import org.gongkai.request.ServiceWay;
import org.gongkai.request.law.Need;

/** What the form of a request offers to choose from. */
public final class Choices {
    /** The usual one first. */
    public static final List<String> SERVICE_WAYS =
            Stream.of(ServiceWay.POST, ServiceWay.DIRECT, ServiceWay.OTHER_BODY, ServiceWay.ELECTRONIC).map(ServiceWay::word).toList();

    private Choices() {}

    public static List<Option> kinds(Texts t) {
        return options(t, "request.kind.", RequestForm.KINDS);
    }

    public static List<Option> documents(Texts t) {
        return options(t, "request.document.", TypedApplicant.DOCUMENTS);
    }

    public static List<Option> forms(Texts t) {
        return options(t, "request.form.", RequestForm.FORMS);
    }

    public static List<Option> ways(Texts t) {
        return options(t, "request.way.", RequestForm.WAYS);
    }

    public static List<Option> told(Texts t) {
        return options(t, "request.told.", TypedApplicant.TOLD);
    }

    public static List<Option> serviceWays(Texts t) {
        return options(t, "request.service.", SERVICE_WAYS);
    }

    public static List<Option> channels(Texts t) {
        return options(t, "request.channel.", RequestForm.CHANNELS);
    }

    /** Steps and kinds of answer in which sentences are written. */
    public static List<Option> written(Texts t) {
        var steps = Arrays.stream(StepPage.values()).filter(page -> page.fields().stream().anyMatch(field -> field.kind() == StepField.Kind.AREA)).map(StepPage::type).toList();
        var answers = Arrays.stream(DecisionKind.values()).filter(kind -> kind.needs().stream().anyMatch(Need::isLong)).map(DecisionKind::code).toList();
        return Stream.concat(options(t, "request.step.", steps).stream(), options(t, "request.decision.", answers).stream()).toList();
    }

    static List<Option> options(Texts t, String prefix, List<String> codes) {
        return codes.stream().map(code -> new Option(code, t.get(prefix + code))).toList();
    }
}
