package org.gongkai.request.web;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.page.Texts;
import org.gongkai.request.Applicant;
import org.gongkai.request.web.CaseView.Fact;
import org.jspecify.annotations.Nullable;

/** Who asks and how to reach them, in rows; what they did not say has none. */
public final class ApplicantFacts {
    private ApplicantFacts() {}

    public static List<Fact> of(Applicant applicant, Texts t) {
        var facts = new ArrayList<Fact>();
        add(facts, t.get("request.field.name"), applicant.name());
        if (applicant.document() != null) {
            add(facts, t.get("request.document." + applicant.document().code()), applicant.identity());
        }
        add(facts, t.get("request.field.contactPerson"), applicant.contactPerson());
        add(facts, t.get("request.field.phone"), applicant.phone());
        add(facts, t.get("request.field.email"), applicant.email());
        add(facts, t.get("request.field.address"), applicant.address());
        return facts;
    }

    public static void add(List<Fact> facts, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(label, value));
        }
    }
}
