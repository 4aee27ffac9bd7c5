package org.gongkai.request.web;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.document.Files;
import org.gongkai.page.Texts;
import org.gongkai.request.Applicant;
import org.gongkai.request.ApplicantDesk;
import org.gongkai.request.CaseFile;
import org.gongkai.request.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** A case's page, its letters, and who asks. */
@Controller
@RequestMapping("/staff/requests/{id}")
class CaseController {
    private final Requests requests;
    private final CaseViews views;
    private final Files files;
    private final ApplicantDesk desk;
    private final List<CasePart> parts;

    CaseController(Requests requests, CaseViews views, Files files, ApplicantDesk desk, List<CasePart> parts) {
        this.requests = requests;
        this.views = views;
        this.files = files;
        this.desk = desk;
        this.parts = parts;
    }

    @GetMapping
    @Requires(Permission.READ_REQUESTS)
    String show(@PathVariable long id, Staff staff, Model model, Texts t) {
        return show(read(staff, id), null, staff, model, t);
    }

    /** A form, not a link: it is logged, so nobody follows it by mistake. */
    @PostMapping("/applicant")
    @Requires(Permission.READ_REQUESTS)
    String applicant(@PathVariable long id, Staff staff, Model model, Texts t) {
        var file = read(staff, id);
        // Whoever does not work on it is shown the page as it was, which says whose the case is.
        return show(file, file.assignment().isOpenTo(staff) ? requests.applicant(staff, file.id()) : null, staff, model, t);
    }

    /** The look was logged when it was made; coming back by the address alone shows the case without who asks. */
    @GetMapping("/applicant")
    @Requires(Permission.READ_REQUESTS)
    String withoutApplicant(@PathVariable long id) {
        return "redirect:/staff/requests/" + id;
    }

    @GetMapping("/file/{file}")
    @Requires(Permission.READ_REQUESTS)
    ResponseEntity<Resource> file(@PathVariable long id, @PathVariable long file, Staff staff) {
        var of = read(staff, id);
        var kept = Stream.concat(
                        requests.letters(of).stream().flatMap(letter -> LetterLine.of(letter, of, requests).stream()).map(LetterLine::kept),
                        desk.sentBy(of).stream())
                .filter(it -> it.id().value() == file)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.of(kept, files);
    }

    private String show(CaseFile file, @Nullable Applicant applicant, Staff staff, Model model, Texts t) {
        model.addAttribute("view", views.of(file, staff, applicant, t));
        parts.forEach(part -> part.addTo(model, file, staff, t));
        return "request/case";
    }

    private CaseFile read(Staff staff, long id) {
        return CaseInAddress.read(requests, staff, id, Permission.READ_REQUESTS);
    }
}
