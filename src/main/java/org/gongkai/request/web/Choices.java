package org.gongkai.request.web;

import java.util.List;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;

/** What the form of a request offers to choose from. */
public final class Choices {
    private Choices() {}

    public static List<Option> kinds(Texts t) {
        return options(t, "request.kind.", RequestForm.KINDS);
    }

    public static List<Option> documents(Texts t) {
        return options(t, "request.document.", RequestForm.DOCUMENTS);
    }

    public static List<Option> forms(Texts t) {
        return options(t, "request.form.", RequestForm.FORMS);
    }

    public static List<Option> ways(Texts t) {
        return options(t, "request.way.", RequestForm.WAYS);
    }

    public static List<Option> told(Texts t) {
        return options(t, "request.told.", RequestForm.TOLD);
    }

    public static List<Option> channels(Texts t) {
        return options(t, "request.channel.", RequestForm.CHANNELS);
    }

    static List<Option> options(Texts t, String prefix, List<String> codes) {
        return codes.stream().map(code -> new Option(code, t.get(prefix + code))).toList();
    }
}
