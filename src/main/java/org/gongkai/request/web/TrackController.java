package org.gongkai.request.web;

import java.util.List;
import org.gongkai.document.Files;
import org.gongkai.page.Texts;
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

/** People follow what they sent and fetch its letters: by code and contact, never by an address that a browser keeps. */
@Controller
@RequestMapping("/service/track")
class TrackController {
    private final List<Followed> kinds;
    private final Files files;

    TrackController(List<Followed> kinds, Files files) {
        this.kinds = kinds;
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
        var next = form.renewed();
        var page = kinds.stream().flatMap(kind -> kind.page(next, model, t).stream()).findFirst();
        if (page.isEmpty()) {
            errors.reject(kinds.stream().anyMatch(kind -> kind.isErased(form.code())) ? "request.track.erased" : "request.track.unknown");
            return "request/track";
        }
        model.addAttribute("form", next);
        return page.get();
    }

    @PostMapping("/file")
    ResponseEntity<Resource> file(@ModelAttribute("form") TrackForm form, @RequestParam long file) {
        return kinds.stream()
                .flatMap(kind -> kind.file(form, file).stream())
                .findFirst()
                .map(kept -> Download.of(kept, files))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
