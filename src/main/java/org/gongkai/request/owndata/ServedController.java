package org.gongkai.request.owndata;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.document.FileRefused;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.gongkai.request.Requests;
import org.gongkai.request.law.LetterKind;
import org.gongkai.request.web.Choices;
import org.gongkai.request.web.SealedFile;
import org.gongkai.request.web.Uploads;
import org.gongkai.screening.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letter of a demand: the sealed one takes its place, it is recorded as served, and what proves that is kept. */
@Controller
@RequestMapping("/staff/own-data/{id}")
@Requires(Permission.HANDLE_REQUESTS)
class ServedController {
    private final OwnData ownData;
    private final Results results;
    private final Requests requests;

    ServedController(OwnData ownData, Results results, Requests requests) {
        this.ownData = ownData;
        this.results = results;
        this.requests = requests;
    }

    @GetMapping("/sent")
    String sealed(@PathVariable long id, Staff staff, Model model, Texts t) {
        return showSealed(unserved(staff, id), SealedFile.empty(), model, t);
    }

    @PostMapping("/sent")
    String replace(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @RequestParam int seen,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile upload,
            Staff staff,
            Model model,
            Texts t,
            RedirectAttributes after) {
        var demand = unserved(staff, id);
        var form = SealedFile.of(sent, upload);
        if (form.isFine()) {
            try {
                results.replace(staff, id, seen, form.paper(), form.because());
                return home(id);
            } catch (ChangedMeanwhile changed) {
                return meanwhile(id, after);
            } catch (FileRefused refused) {
                form.refused(refused);
            } catch (Held held) {
                form.held(held);
            }
        }
        return showSealed(demand, form, model, t);
    }

    private String showSealed(Demand demand, SealedFile form, Model model, Texts t) {
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", form.typed());
        model.addAttribute("view", view(demand, form.isHeld(), SealedFile.reviewed(t)));
        return "request/demand-sent";
    }

    @GetMapping("/service")
    String service(@PathVariable long id, Staff staff, Model model, Texts t) {
        model.addAttribute("form", ServiceForm.empty(requests.today()));
        return showService(unserved(staff, id), model, t);
    }

    @PostMapping("/service")
    String serve(
            @PathVariable long id,
            @ModelAttribute("form") ServiceForm form,
            BindingResult errors,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> uploads,
            Staff staff,
            Model model,
            Texts t,
            RedirectAttributes after) {
        var demand = unserved(staff, id);
        form.check(errors, Objects.requireNonNull(demand.settled()).on(), requests.today());
        var papers = Uploads.papers(uploads, errors);
        if (!errors.hasErrors()) {
            try {
                results.serve(staff, id, form.day(), form.way(), form.proof(), papers);
                return home(id);
            } catch (ChangedMeanwhile changed) {
                return meanwhile(id, after);
            } catch (FileRefused refused) {
                errors.reject(refused.messageKey());
            }
        }
        if (!papers.isEmpty()) {
            errors.reject("request.track.correct.files.again");
        }
        return showService(demand, model, t);
    }

    private String showService(Demand demand, Model model, Texts t) {
        model.addAttribute("view", view(demand, false, Choices.serviceWays(t)));
        return "request/demand-service";
    }

    @PostMapping("/proof")
    String addProof(
            @PathVariable long id,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> uploads,
            Staff staff,
            RedirectAttributes after) {
        var errors = new MapBindingResult(Map.of(), "form");
        var demand = ownData.find(staff, id).orElseThrow(ServedController::unknown);
        staff.mustBeAllowed(Permission.HANDLE_REQUESTS, demand.authority());
        var papers = Uploads.papers(uploads, errors);
        if (papers.isEmpty()) {
            errors.reject("request.letter.file.missing");
        }
        if (!errors.hasErrors()) {
            try {
                results.addProof(staff, id, papers);
                return home(id) + "#served";
            } catch (ChangedMeanwhile changed) {
                return meanwhile(id, after);
            } catch (FileRefused refused) {
                errors.reject(refused.messageKey());
            }
        }
        after.addFlashAttribute("refused", Objects.requireNonNull(errors.getGlobalErrors().getFirst().getCode()));
        return home(id) + "#served";
    }

    private ServedView view(Demand demand, boolean held, List<Option> options) {
        var letter = LetterKind.L25.title() + " " + Objects.requireNonNull(demand.settled()).letter();
        return new ServedView(demand.id(), demand.number(), letter, results.version(demand), held, options);
    }

    /** Somebody was first: the demand's page shows what they did. */
    private static String meanwhile(long id, RedirectAttributes after) {
        after.addFlashAttribute("refused", "request.own-data.error.meanwhile");
        return home(id);
    }

    private static String home(long id) {
        return "redirect:/staff/own-data/" + id;
    }

    /** Of a demand whose letter was served, or that has none, there is no such page. */
    private Demand unserved(Staff staff, long id) {
        var demand = ownData.find(staff, id).filter(Demand::isUnserved).orElseThrow(ServedController::unknown);
        staff.mustBeAllowed(Permission.HANDLE_REQUESTS, demand.authority());
        return demand;
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
