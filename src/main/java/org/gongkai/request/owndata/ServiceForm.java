package org.gongkai.request.owndata;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.request.ServiceWay;
import org.gongkai.request.web.Choices;
import org.gongkai.request.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** How and when a letter was served, as it is typed. */
public record ServiceForm(String on, String serviceWay, String tracking, String signedBy, String note) {
    private static final int LONGEST = 200;

    // Spring gives null for a field that was not sent.
    public ServiceForm(@Nullable String on, @Nullable String serviceWay, @Nullable String tracking, @Nullable String signedBy, @Nullable String note) {
        this.on = Typed.clean(on);
        this.serviceWay = Typed.clean(serviceWay);
        this.tracking = Typed.clean(tracking);
        this.signedBy = Typed.clean(signedBy);
        this.note = Typed.clean(note);
    }

    static ServiceForm empty(LocalDate today) {
        return new ServiceForm(today.toString(), "", "", "", "");
    }

    /** @param made day of the letter: none is served before it was written */
    void check(Errors errors, LocalDate made, LocalDate today) {
        var typed = new Typed(errors);
        typed.must("on", on, 20, "request.error.missing");
        typed.day("on", on, today).filter(day -> day.isBefore(made)).ifPresent(_ -> errors.rejectValue("on", "request.own-data.error.served-before"));
        typed.chosen("serviceWay", serviceWay, Choices.SERVICE_WAYS, "request.error.choose");
        for (var field : List.of("tracking", "signedBy", "note")) {
            typed.atMost(field, String.valueOf(errors.getFieldValue(field)), LONGEST);
        }
    }

    LocalDate day() {
        return Typed.dayOf(on).orElseThrow();
    }

    ServiceWay way() {
        return ServiceWay.of(serviceWay).orElseThrow();
    }

    Proof proof() {
        return new Proof(tracking, signedBy, note);
    }
}
