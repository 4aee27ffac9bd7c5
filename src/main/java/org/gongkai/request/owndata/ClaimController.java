package org.gongkai.request.owndata;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gongkai.access.PublicForms;
import org.gongkai.authority.Authorities;
import org.gongkai.authority.Authority;
import org.gongkai.document.FileRefused;
import org.gongkai.mail.SmsGateways;
import org.gongkai.page.Texts;
import org.gongkai.request.web.Choices;
import org.gongkai.request.web.FormToken;
import org.gongkai.request.web.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The web form on which somebody demands that a record about themselves be corrected. */
@Controller
@RequestMapping("/service/{slug}/own-data")
class ClaimController {
    /** A browser's history on a shared computer: afterwards code and contact open the demand, the form's token no more. */
    private static final Duration RECEIPT_SHOWN = Duration.ofHours(24);

    private final OwnData ownData;
    private final Authorities authorities;
    private final PublicForms publicForms;
    private final SmsGateways gateways;
    private final ClaimReceipts receipts;
    private final Clock clock;

    ClaimController(OwnData ownData, Authorities authorities, PublicForms publicForms, SmsGateways gateways, ClaimReceipts receipts, Clock clock) {
        this.ownData = ownData;
        this.authorities = authorities;
        this.publicForms = publicForms;
        this.gateways = gateways;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping
    String form(@PathVariable String slug, Model model, Texts t) {
        model.addAttribute("form", ClaimForm.empty(FormToken.random(), "", ""));
        return show(body(slug), model, t);
    }

    @PostMapping
    String send(
            @PathVariable String slug,
            @ModelAttribute("form") ClaimForm form,
            BindingResult errors,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> uploads,
            HttpServletRequest request,
            Model model,
            Texts t) {
        var body = body(slug);
        form.check(errors);
        var papers = Uploads.papers(uploads, errors);
        var token = FormToken.orNew(form.token());
        if (!errors.hasErrors() && publicForms.holdsBack(request, token, model)) {
            if (papers.isEmpty()) {
                return PublicForms.HELD_BACK;
            }
            errors.reject("request.own-data.error.held-back"); // the page that waits carries no files along
        }
        if (!errors.hasErrors()) {
            try {
                ownData.submit(body.id(), form.applicant(), form.claim(), papers, token);
                return "redirect:/service/" + slug + "/own-data/receipt?form=" + token;
            } catch (FileRefused refused) {
                errors.reject(refused.messageKey());
            }
        }
        if (!papers.isEmpty()) {
            errors.reject("request.track.correct.files.again");
        }
        return show(body, model, t);
    }

    @GetMapping("/receipt")
    String receipt(@PathVariable String slug, @RequestParam(defaultValue = "") String form, Model model, Texts t) {
        var body = body(slug);
        var made = ownData.madeBy(form).filter(it -> it.authority().equals(body.id())).filter(it -> it.submittedAt().plus(RECEIPT_SHOWN).isAfter(clock.instant()));
        if (made.isEmpty()) {
            return "redirect:/service/track";
        }
        model.addAttribute("view", receipts.of(made.get(), t));
        return "request/claimed";
    }

    private String show(Authority body, Model model, Texts t) {
        var name = t.either(body.name(), body.nameEn());
        model.addAttribute(
                "view", new ClaimView(name, "/service/" + body.slug() + "/own-data", gateways.isOffered(body.id()), Choices.documents(t), List.of()));
        return "request/claim";
    }

    private Authority body(String slug) {
        return authorities.bySlug(slug).filter(body -> body.level().discloses()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
