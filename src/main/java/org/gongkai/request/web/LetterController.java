package org.gongkai.request.web;

import java.util.List;
import java.util.Map;
import org.gongkai.access.AccountNames;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.document.FileRefused;
import org.gongkai.document.Files;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.EditedMeanwhile;
import org.gongkai.request.Letter;
import org.gongkai.request.LetterDesk;
import org.gongkai.request.Requests;
import org.gongkai.request.StepRefused;
import org.gongkai.screening.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** A letter that was made: to edit, to replace by the sealed one, to put into an envelope. */
@Controller
@RequestMapping("/staff/requests/{id}/letter/{letter}")
@Requires(Permission.HANDLE_REQUESTS)
class LetterController {
    private final Requests requests;
    private final LetterDesk desk;
    private final Files files;
    private final AccountNames names;

    LetterController(Requests requests, LetterDesk desk, Files files, AccountNames names) {
        this.names = names;
        this.requests = requests;
        this.desk = desk;
        this.files = files;
    }

    @GetMapping("/draft")
    ResponseEntity<Resource> draft(@PathVariable long id, @PathVariable long letter, Staff staff) {
        var file = read(staff, id);
        return Download.of(desk.draft(file, letter(file, letter)).orElseThrow(LetterController::unknown), files);
    }

    /** A form, not a link: the look at the address is logged. */
    @PostMapping("/label")
    ResponseEntity<byte[]> label(@PathVariable long id, @PathVariable long letter, Staff staff, Texts t) {
        var file = read(staff, id);
        var label = desk.label(staff, file, letter(file, letter))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, t.get("request.letter.no-address")));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore()).body(label);
    }

    @GetMapping("/sent")
    String form(@PathVariable long id, @PathVariable long letter, Staff staff, Model model, Texts t) {
        var file = read(staff, id);
        return show(file, letter(file, letter), SealedFile.empty(), "", model, t);
    }

    @PostMapping("/sent")
    String replace(
            @PathVariable long id,
            @PathVariable long letter,
            @RequestParam Map<String, String> sent,
            @RequestParam int seen,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile upload,
            Staff staff,
            Model model,
            Texts t) {
        var file = read(staff, id);
        var replaced = letter(file, letter);
        if (replaced.version() > seen) {
            return show(file, replaced, SealedFile.of(sent, upload), meanwhile(replaced, t), model, t);
        }
        var form = SealedFile.of(sent, upload);
        if (!form.isFine()) {
            return show(file, replaced, form, "", model, t);
        }
        try {
            desk.replace(staff, file, replaced, form.paper(), form.because());
            return "redirect:/staff/requests/" + id;
        } catch (EditedMeanwhile edited) {
            var now = letter(file, letter);
            return show(file, now, form, meanwhile(now, t), model, t);
        } catch (FileRefused refused) {
            form.refused(refused);
        } catch (StepRefused refused) {
            form.typed().reject("request.error.refused", new Object[] {Refusals.words(refused, t)}, null);
        } catch (Held held) {
            form.held(held);
        }
        return show(file, replaced, form, "", model, t);
    }

    /** Who was first, and when. */
    private String meanwhile(Letter letter, Texts t) {
        return desk.replaced(letter)
                .map(it -> t.get("request.letter.meanwhile", names.of(List.of(it.by())).getOrDefault(it.by(), ""), Days.moment(t, it.at())))
                .orElse("");
    }

    private static String show(CaseFile file, Letter letter, SealedFile form, String meanwhile, Model model, Texts t) {
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", form.typed());
        model.addAttribute(
                "view",
                new ReplaceView(
                        file.id().value(),
                        file.number(),
                        file.asked().subject(),
                        letter.id(),
                        letter.version(),
                        letter.kind().title() + " " + letter.number(),
                        form.isHeld(),
                        SealedFile.reviewed(t),
                        meanwhile));
        return "request/replace";
    }

    private Letter letter(CaseFile file, long letter) {
        return desk.find(file, letter).orElseThrow(LetterController::unknown);
    }

    private CaseFile read(Staff staff, long id) {
        return CaseInAddress.read(requests, staff, id, Permission.HANDLE_REQUESTS);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
