package org.gongkai.request.mailed;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.document.Files;
import org.gongkai.document.KeptFile;
import org.gongkai.request.CaseFile;
import org.gongkai.request.MailedRequests;
import org.gongkai.request.Requests;
import org.gongkai.request.web.CaseInAddress;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case's papers, and the message that it was registered from: for whoever works on the case. */
@Controller
@RequestMapping("/staff/requests/{id}")
@Requires(Permission.READ_REQUESTS)
class MailedController {
    private final Requests requests;
    private final MailedRequests mailed;
    private final LetterMails letters;
    private final Files files;

    MailedController(Requests requests, MailedRequests mailed, LetterMails letters, Files files) {
        this.requests = requests;
        this.mailed = mailed;
        this.letters = letters;
        this.files = files;
    }

    @GetMapping("/paper/{file}")
    ResponseEntity<Resource> paper(@PathVariable long id, @PathVariable long file, Staff staff) {
        KeptFile kept = mailed.papers(staff, read(staff, id)).stream()
                .filter(it -> it.file().value() == file)
                .findFirst()
                .flatMap(it -> files.describe(it.file()))
                .orElseThrow(MailedController::unknown);
        return download(kept.name(), MediaType.parseMediaType(kept.type().mediaType()), new InputStreamResource(files.open(kept)));
    }

    @GetMapping("/message.eml")
    ResponseEntity<Resource> message(@PathVariable long id, Staff staff) {
        var file = read(staff, id);
        var raw = mailed.original(staff, file).orElseThrow(MailedController::unknown);
        return download(file.number() + ".eml", MediaType.APPLICATION_OCTET_STREAM, new ByteArrayResource(raw));
    }

    @PostMapping("/letter/{letter}/mail")
    @Requires(Permission.HANDLE_REQUESTS)
    String mail(@PathVariable long id, @PathVariable long letter, Staff staff, RedirectAttributes after) {
        var file = read(staff, id);
        // Whoever does not work on it is shown the page as it is, which says whose the case is.
        if (file.assignment().isOpenTo(staff)) {
            var answer = letters.put(staff, file, letter);
            if (answer == LetterMails.Answer.UNKNOWN) {
                throw unknown();
            }
            after.addFlashAttribute("mailed", "request.mailed." + answer.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return "redirect:/staff/requests/" + id + "#papers";
    }

    /** To be saved, never shown inside our pages, kept by no cache. */
    private static ResponseEntity<Resource> download(String name, MediaType type, Resource content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(content);
    }

    private CaseFile read(Staff staff, long id) {
        return CaseInAddress.read(requests, staff, id, Permission.READ_REQUESTS);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
