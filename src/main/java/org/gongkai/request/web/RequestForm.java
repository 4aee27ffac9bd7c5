package org.gongkai.request.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.gongkai.mail.Inbox;
import org.gongkai.request.Applicant;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.Asked;
import org.gongkai.request.WantedForm;
import org.gongkai.request.WantedWay;
import org.gongkai.request.law.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The request as it is typed, by the applicant on the web or by an officer for one that came another way. No field asks
 * for a purpose: that was abolished in 2019.
 *
 * @param token   proves that two submissions are the same form
 * @param told    by e-mail or text message; empty where the body offers one way only
 * @param channel an officer's: how it came; {@code on} its day, {@code confirmedOn} that of the confirmation
 */
public record RequestForm(
        String token,
        String kind,
        String name,
        String document,
        String identity,
        String contactPerson,
        String phone,
        String email,
        String address,
        String subject,
        String documentNumber,
        String description,
        String form,
        String way,
        String told,
        String channel,
        String on,
        String confirmedOn) {

    static final List<String> KINDS =
            Arrays.stream(ApplicantKind.values()).map(ApplicantKind::word).toList();
    static final List<String> FORMS =
            Arrays.stream(WantedForm.values()).map(WantedForm::code).toList();
    static final List<String> WAYS =
            Arrays.stream(WantedWay.values()).map(WantedWay::code).toList();
    /** How a request may reach an officer; the web form registers its own. */
    public static final List<String> CHANNELS = Arrays.stream(Channel.values())
            .filter(channel -> channel != Channel.WEB)
            .map(Channel::word)
            .toList();

    // Spring gives null for a field that was not sent.
    public RequestForm(
            @Nullable String token,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String document,
            @Nullable String identity,
            @Nullable String contactPerson,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String subject,
            @Nullable String documentNumber,
            @Nullable String description,
            @Nullable String form,
            @Nullable String way,
            @Nullable String told,
            @Nullable String channel,
            @Nullable String on,
            @Nullable String confirmedOn) {
        this.token = Typed.clean(token);
        this.kind = Typed.clean(kind);
        this.name = Typed.clean(name);
        this.document = Typed.clean(document);
        this.identity = Typed.clean(identity);
        this.contactPerson = Typed.clean(contactPerson);
        this.phone = Typed.clean(phone);
        this.email = Typed.clean(email);
        this.address = Typed.clean(address);
        this.subject = Typed.clean(subject);
        this.documentNumber = Typed.clean(documentNumber);
        this.description = Typed.clean(description);
        this.form = Typed.clean(form);
        this.way = Typed.clean(way);
        this.told = Typed.clean(told);
        this.channel = Typed.clean(channel);
        this.on = Typed.clean(on);
        this.confirmedOn = Typed.clean(confirmedOn);
    }

    /** As it stands before anybody typed. */
    static RequestForm empty(String token, String kind, String way) {
        return new RequestForm(
                token, kind, "", "resident-card", "", "", "", "", "", "", "", "", "electronic", way, "email", "", "", "");
    }

    static RequestForm forStaff(LocalDate today) {
        return new RequestForm(
                "", "natural", "", "resident-card", "", "", "", "", "", "", "", "", "paper", "", "email", "counter", today.toString(), "");
    }

    /** As a message begins it: whoever wrote, what, and the day on which it came; that of the confirmation is yet to come. */
    static RequestForm of(Inbox.Opened opened) {
        var content = opened.content();
        var came = LocalDate.ofInstant(opened.mail().arrived(), ZoneId.of("Asia/Shanghai"));
        return new RequestForm(
                "", "natural", atMost(content.fromName(), 100), "resident-card", "", "", "", atMost(content.from(), 200), "",
                atMost(content.subject(), 200), "", atMost(content.text(), 2000), "electronic", WantedWay.EMAIL.code(),
                "email", Channel.EMAIL.word(), came.toString(), "");
    }

    private static String atMost(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    /** What the law and a reply need of an applicant on the web. */
    void check(Errors errors) {
        checkCommon(errors);
        who().mustBeKnown(errors);
    }

    /** What can be registered: a paper that lacks something is registered all the same, and corrected afterwards (art. 30). */
    void checkForStaff(Errors errors, LocalDate today) {
        checkCommon(errors);
        var typed = new Typed(errors);
        typed.chosen("channel", channel, CHANNELS, "request.error.channel.missing");
        typed.must("on", on, 20, "request.error.on.missing");
        var came = typed.day("on", on, today);
        var confirmed = typed.day("confirmedOn", confirmedOn, today);
        if (came.isPresent() && confirmed.filter(day -> day.isBefore(came.get())).isPresent()) {
            errors.rejectValue("confirmedOn", "request.error.confirmed-before");
        }
    }

    private void checkCommon(Errors errors) {
        var typed = new Typed(errors);
        typed.chosen("kind", kind, KINDS, "request.error.kind.missing");
        who().check(errors);
        typed.must("subject", subject, 200, "request.error.subject.missing");
        typed.atMost("documentNumber", documentNumber, 100);
        typed.atMost("description", description, 2000);
        typed.chosen("form", form, FORMS, "request.error.form.missing");
        typed.chosen("way", way, WAYS, "request.error.way.missing");
        if (way.equals(WantedWay.POST.code()) && address.isEmpty()) {
            errors.rejectValue("address", "request.error.address.missing");
        }
        if (way.equals(WantedWay.EMAIL.code()) && email.isEmpty()) {
            errors.rejectValue("email", "request.error.email.missing");
        }
    }

    Applicant applicant() {
        return who().applicant();
    }

    private TypedApplicant who() {
        return new TypedApplicant(name, document, identity, contactPerson, phone, email, address, told);
    }

    ApplicantKind applicantKind() {
        return ApplicantKind.of(kind).orElseThrow();
    }

    Asked asked() {
        return new Asked(
                subject, Typed.orNull(documentNumber), description, WantedForm.of(form), WantedWay.of(way));
    }
}
