package org.gongkai.request.web;

import org.gongkai.document.Files;
import org.gongkai.page.Texts;
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
    private final TrackedViews views;
    private final Files files;

    TrackController(Requests requests, TrackedViews views, Files files) {
        this.requests = requests;
        this.views = views;
        this.files = files;
    }

    @GetMapping
    String ask(@RequestParam(defaultValue = "") String code, Model model) {
        model.addAttribute("form", TrackForm.empty(code));
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
            errors.reject(requests.isErased(form.code()) ? "request.track.erased" : "request.track.unknown");
            return "request/track";
        }
        var next = form.renewed();
        model.addAttribute("form", next);
        model.addAttribute("view", views.of(file.get(), next, "", t));
        return "request/tracked";
    }

    @PostMapping("/file")
    ResponseEntity<Resource> file(@ModelAttribute("form") TrackForm form, @RequestParam long file) {
        var kept = requests.track(form.code(), form.contact()).stream()
                .flatMap(it -> views.letters(it).stream())
                .filter(line -> line.file() == file)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.of(kept.kept(), files);
    }
}
