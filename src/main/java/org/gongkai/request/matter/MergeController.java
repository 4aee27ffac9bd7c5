package org.gongkai.request.matter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.CaseId;
import org.gongkai.request.EditedMeanwhile;
import org.gongkai.request.Matters;
import org.gongkai.request.Requests;
import org.gongkai.request.StepRefused;
import org.gongkai.request.casework.CaseHead;
import org.gongkai.request.web.CaseInAddress;
import org.gongkai.request.web.Days;
import org.gongkai.request.web.Meanwhile;
import org.gongkai.request.web.Refusals;
import org.gongkai.request.web.TimelineEvent;
import org.gongkai.request.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Merges the same request of the same applicant into the earlier one that is still open. */
@Controller
@RequestMapping("/staff/requests/{id}/merge")
@Requires(Permission.HANDLE_REQUESTS)
class MergeController {
    private static final String INTO = "into";
    private static final String BECAUSE = "because";
    private static final int LONGEST = 500;

    private final Requests requests;
    private final Matters matters;
    private final Meanwhile meanwhile;

    MergeController(Requests requests, Matters matters, Meanwhile meanwhile) {
        this.requests = requests;
        this.matters = matters;
        this.meanwhile = meanwhile;
    }

    @GetMapping
    String form(@PathVariable long id, Staff staff, Model model, Texts t) {
        var file = read(staff, id);
        return show(file, file.position(), typed("", ""), List.of(), staff, model, t);
    }

    @PostMapping
    String merge(
            @PathVariable long id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String because,
            Staff staff,
            Model model,
            Texts t) {
        var file = read(staff, id);
        var typed = typed(into, Typed.clean(because));
        if (file.position() > seen) {
            return show(file, file.position(), typed, meanwhile.since(seen, file, t), staff, model, t);
        }
        var check = new Typed(typed);
        check.chosen(INTO, into, matters.leading(staff, file).stream().map(it -> it.id().toString()).toList(), "request.error.choose");
        check.must(BECAUSE, Typed.clean(because), LONGEST, "request.error.missing");
        if (typed.hasErrors()) {
            return show(file, seen, typed, List.of(), staff, model, t);
        }
        try {
            matters.merge(staff, file.id(), seen, new CaseId(Long.parseLong(into)), Typed.clean(because));
            return "redirect:/staff/requests/" + into;
        } catch (EditedMeanwhile edited) {
            var now = read(staff, id);
            return show(now, now.position(), typed, meanwhile.since(seen, now, t), staff, model, t);
        } catch (StepRefused refused) {
            typed.reject("request.error.refused", new Object[] {Refusals.words(refused, t)}, null);
            return show(file, seen, typed, List.of(), staff, model, t);
        }
    }

    private String show(CaseFile file, int seen, MapBindingResult typed, List<TimelineEvent> meanwhile, Staff staff, Model model, Texts t) {
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", typed);
        model.addAttribute(
                "view",
                new MergeView(CaseHead.of(file), seen, matters.leading(staff, file).stream().map(it -> option(it, t)).toList(), meanwhile));
        return "request/merge";
    }

    private static Option option(CaseFile file, Texts t) {
        return new Option(file.id().toString(), "%s %s · %s".formatted(file.number(), file.asked().subject(), Days.moment(t, file.submittedAt())));
    }

    private static MapBindingResult typed(String into, String because) {
        return new MapBindingResult(new HashMap<>(Map.of(INTO, into, BECAUSE, because)), "form");
    }

    private CaseFile read(Staff staff, long id) {
        return CaseInAddress.read(requests, staff, id, Permission.HANDLE_REQUESTS);
    }
}
