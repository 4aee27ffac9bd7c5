package org.gongkai.request.owndata;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gongkai.access.PublicForms;
import org.gongkai.authority.Authorities;
import org.gongkai.authority.Authority;
import org.gongkai.document.FileRefused;
import org.gongkai.page.Texts;
import org.gongkai.request.web.Choices;
import org.gongkai.request.web.Days;
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
    private final OwnData ownData;
    private final Authorities authorities;
    private final PublicForms publicForms;

    ClaimController(OwnData ownData, Authorities authorities, PublicForms publicForms) {
        this.ownData = ownData;
        this.authorities = authorities;
        this.publicForms = publicForms;
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
        var made = ownData.madeBy(form).filter(it -> it.authority().equals(body.id()));
        if (made.isEmpty()) {
            return "redirect:/service/" + slug + "/own-data";
        }
        model.addAttribute("view", new ClaimReceipt(name(body, t), made.get().number(), Days.day(t, made.get().receivedOn()), body.contact().phone()));
        return "request/claimed";
    }

    private static String show(Authority body, Model model, Texts t) {
        model.addAttribute("view", new ClaimView(name(body, t), "/service/" + body.slug() + "/own-data", Choices.documents(t), List.of()));
        return "request/claim";
    }

    private static String name(Authority body, Texts t) {
        return t.either(body.name(), body.nameEn());
    }

    private Authority body(String slug) {
        return authorities.bySlug(slug).filter(body -> body.level().discloses()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
