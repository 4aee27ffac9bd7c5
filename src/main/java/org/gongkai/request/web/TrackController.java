package org.gongkai.request.web;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.authority.Authorities;
import org.gongkai.document.Files;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.Requests;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The applicant follows a request and fetches its letters: by code and contact, never by an address that a browser keeps. */
@Controller
@RequestMapping("/service/track")
class TrackController {
    private final Requests requests;
    private final Authorities authorities;
    private final Files files;

    TrackController(Requests requests, Authorities authorities, Files files) {
        this.requests = requests;
        this.authorities = authorities;
        this.files = files;
    }

    @GetMapping
    String ask(@RequestParam(defaultValue = "") String code, Model model) {
        model.addAttribute("form", new TrackForm(code, ""));
        return "request/track";
    }

    @PostMapping
    String look(@ModelAttribute("form") TrackForm form, BindingResult errors, Model model, Texts t) {
        var typed = new Typed(errors);
        typed.must("code", form.code(), 40, "request.error.missing");
        typed.must("contact", form.contact(), 200, "request.error.missing");
        if (!typed.isFine()) {
            return "request/track";
        }
        var file = requests.track(form.code(), form.contact());
        if (file.isEmpty()) {
            errors.reject("request.track.unknown");
            return "request/track";
        }
        model.addAttribute("view", view(file.get(), form, t));
        return "request/tracked";
    }

    @PostMapping("/file")
    ResponseEntity<Resource> file(@ModelAttribute("form") TrackForm form, @RequestParam long file) {
        var kept = requests.track(form.code(), form.contact()).stream()
                .flatMap(it -> forApplicant(it).stream())
                .filter(line -> line.file() == file)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.of(kept.kept(), files);
    }

    private TrackedView view(CaseFile file, TrackForm form, Texts t) {
        var telling = new Telling(t);
        var standing = requests.standing(file, requests.today());
        var body = authorities.byId(file.authority());
        return new TrackedView(
                form.code(),
                form.contact(),
                file.number(),
                file.asked().subject(),
                t.either(body.name(), body.nameEn()),
                telling.state(standing),
                telling.meaning(standing),
                telling.due(file, standing),
                telling.publicTimeline(file, standing),
                forApplicant(file),
                body.contact().phone());
    }

    /** Letters to the applicant, and what they enclose. */
    private List<LetterLine> forApplicant(CaseFile file) {
        var lines = new ArrayList<LetterLine>();
        for (var letter : requests.letters(file)) {
            if (letter.kind().isForApplicant()) {
                lines.addAll(LetterLine.of(letter, file, requests));
            }
        }
        return lines;
    }
}
