package org.gongkai.request.web;

import java.util.List;
import org.gongkai.document.FileRefused;
import org.gongkai.page.Texts;
import org.gongkai.request.ApplicantDesk;
import org.gongkai.request.CaseFile;
import org.gongkai.request.Requests;
import org.gongkai.request.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The applicant answers a notice to correct, asks for paper, or withdraws: each form carries code and contact again. */
@Controller
@RequestMapping("/service/track")
class ApplicantController {
    private static final int LONGEST = 5_000;

    private final Requests requests;
    private final ApplicantDesk desk;
    private final TrackedViews views;

    ApplicantController(Requests requests, ApplicantDesk desk, TrackedViews views) {
        this.requests = requests;
        this.desk = desk;
        this.views = views;
    }

    @PostMapping("/correction")
    String correct(
            @ModelAttribute("form") TrackForm form,
            BindingResult errors,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> uploads,
            Model model,
            Texts t) {
        var file = own(form);
        new Typed(errors).must("answer", form.answer(), LONGEST, "request.track.correct.missing");
        var papers = Uploads.papers(uploads, errors);
        if (!errors.hasErrors()) {
            try {
                return show(desk.correct(file, form.token(), form.answer(), papers), form.renewed(), "request.track.correct.done", model, t);
            } catch (FileRefused refused) {
                errors.reject(refused.messageKey());
            } catch (StepRefused late) {
                errors.reject("request.track.correct.late");
            }
        }
        if (!papers.isEmpty()) {
            errors.reject("request.track.correct.files.again");
        }
        return show(own(form), form, "", model, t);
    }

    @PostMapping("/paper")
    String paper(@ModelAttribute("form") TrackForm form, BindingResult errors, Model model, Texts t) {
        try {
            return show(desk.askForPaper(own(form), form.token()), form.renewed(), "request.track.paper.done", model, t);
        } catch (StepRefused before) {
            return show(own(form), form.renewed(), "request.track.paper.done", model, t);
        }
    }

    /** @param sure whether they said so on the page that asks */
    @PostMapping("/withdrawal")
    String withdraw(
            @ModelAttribute("form") TrackForm form, BindingResult errors, @RequestParam(defaultValue = "") String sure, Model model, Texts t) {
        var file = own(form);
        if (sure.isEmpty()) {
            show(file, form, "", model, t);
            return "request/withdrawal";
        }
        try {
            return show(desk.withdraw(file, form.token()), form.renewed(), "request.track.withdraw.done", model, t);
        } catch (StepRefused closed) {
            errors.reject("request.track.withdraw.closed");
            return show(own(form), form, "", model, t);
        }
    }

    private CaseFile own(TrackForm form) {
        return requests.track(form.code(), form.contact())
                .filter(_ -> form.hasToken())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(CaseFile file, TrackForm form, String done, Model model, Texts t) {
        if (!done.isEmpty()) {
            model.addAttribute("form", form);
        }
        model.addAttribute("view", views.of(file, form, done, t));
        return "request/tracked";
    }
}
