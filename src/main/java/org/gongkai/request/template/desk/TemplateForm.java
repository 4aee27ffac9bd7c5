package org.gongkai.request.template.desk;

import java.util.List;
import org.gongkai.access.Staff;
import org.gongkai.request.template.Filling;
import org.gongkai.request.template.Leftover;
import org.gongkai.request.template.TemplateText;
import org.gongkai.request.template.TemplateTexts;
import org.gongkai.request.template.TemplateTexts.Draft;
import org.gongkai.request.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A template text as it is typed.
 *
 * @param shared {@code true} where the bodies below may use it
 * @param seen   when it was last changed as the officer saw it, as ISO has it; empty for a new one
 * @param sure   whether days and numbers in it are meant
 */
public record TemplateForm(String name, String fits, String words, String shared, String seen, String sure) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST = 1500;

    // Spring gives null for a field that was not sent.
    public TemplateForm(
            @Nullable String name, @Nullable String fits, @Nullable String words, @Nullable String shared, @Nullable String seen, @Nullable String sure) {
        this.name = Typed.clean(name);
        this.fits = Typed.clean(fits);
        this.words = Typed.clean(words);
        this.shared = Typed.clean(shared);
        this.seen = Typed.clean(seen);
        this.sure = Typed.clean(sure);
    }

    static TemplateForm of(TemplateText text) {
        return new TemplateForm(text.name(), text.fits(), text.words(), text.shared() ? "true" : "", text.changedAt().toString(), "");
    }

    Draft draft() {
        return new Draft(name, fits, words, shared.equals("true"));
    }

    /**
     * @param pages that a text may fit
     * @return days and numbers to be looked at before it is kept; empty where there are none or they are meant
     */
    List<String> check(Errors errors, TemplateTexts templates, Staff staff, List<String> pages) {
        var typed = new Typed(errors);
        typed.must("name", name, LONGEST_NAME, "request.error.missing");
        typed.must("words", words, LONGEST, "request.error.missing");
        if (!fits.isEmpty()) {
            typed.chosen("fits", fits, pages, "request.error.choose");
        }
        var unknown = Filling.unknown(words);
        if (!unknown.isEmpty()) {
            errors.rejectValue("words", "request.template.error.unknown", new Object[] {String.join(" ", unknown)}, null);
        }
        var bodies = templates.bodiesIn(staff, draft());
        if (!bodies.isEmpty()) {
            errors.rejectValue("words", "request.template.error.bodies", new Object[] {String.join("、", bodies)}, null);
        }
        return errors.hasErrors() || sure.equals("true") ? List.of() : Leftover.suspicious(words);
    }
}
