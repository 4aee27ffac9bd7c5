package org.gongkai.request.web;

import java.util.Arrays;
import java.util.List;
import org.gongkai.mail.PhoneNumber;
import org.gongkai.request.Applicant;
import org.gongkai.request.IdentityDocument;
import org.gongkai.request.NoticeWay;
import org.springframework.validation.Errors;

/**
 * Who asks and how to reach them, as typed: asked for and checked alike in every form.
 *
 * @param contactPerson of an organisation
 * @param told          by e-mail or text message; empty where nobody asked
 */
public record TypedApplicant(
        String name, String document, String identity, String contactPerson, String phone, String email, String address, String told) {

    static final List<String> DOCUMENTS = Arrays.stream(IdentityDocument.values()).map(IdentityDocument::code).toList();
    static final List<String> TOLD = Arrays.stream(NoticeWay.values()).map(NoticeWay::code).toList();

    /** What is wrong in itself: a paper that lacks something can be registered all the same. */
    public void check(Errors errors) {
        var typed = new Typed(errors);
        typed.must("name", name, 100, "request.error.name.missing");
        checkIdentity(errors);
        typed.atMost("contactPerson", contactPerson, 100);
        typed.matches("phone", phone, "[+＋0-9０-９()（） -]{5,30}", "request.error.phone.wrong");
        typed.matches("email", email, "[^\\s@<>\"]{1,64}@[^\\s@<>\"]+\\.[^\\s@<>\"]{2,}", "request.error.email.wrong");
        typed.atMost("email", email, 200);
        typed.atMost("address", address, 200);
        if (!told.isEmpty()) {
            typed.chosen("told", told, TOLD, "request.error.told.missing");
        }
        if (told.equals(NoticeWay.SMS.code()) && PhoneNumber.of(phone).isEmpty() && !errors.hasFieldErrors("phone")) {
            errors.rejectValue("phone", "request.error.phone.mobile");
        }
    }

    private void checkIdentity(Errors errors) {
        new Typed(errors).chosen("document", document, DOCUMENTS, "request.error.document.missing");
        if (!identity.isEmpty() && DOCUMENTS.contains(document) && !IdentityDocument.of(document).canHave(identity)) {
            errors.rejectValue("identity", "request.error.identity." + document);
        }
    }

    /** What proves who asks, where nothing else is asked for. */
    public void mustHaveIdentity(Errors errors) {
        checkIdentity(errors);
        new Typed(errors).must("identity", identity, 40, "request.error.identity.missing");
    }

    /** Who asks must prove who they are, and be reachable. */
    public void mustBeKnown(Errors errors) {
        new Typed(errors).must("identity", identity, 40, "request.error.identity.missing");
        if (phone.isEmpty() && email.isEmpty()) {
            errors.rejectValue("phone", "request.error.contact.missing");
        }
    }

    public Applicant applicant() {
        return new Applicant(
                name,
                identity.isEmpty() ? null : IdentityDocument.of(document),
                Typed.orNull(identity),
                Typed.orNull(contactPerson),
                Typed.orNull(phone),
                Typed.orNull(email),
                Typed.orNull(address),
                told.isEmpty() ? null : NoticeWay.of(told));
    }
}
