package org.gongkai.request.matter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.EditedMeanwhile;
import org.gongkai.request.Matter;
import org.gongkai.request.Matters;
import org.gongkai.request.Requests;
import org.gongkai.request.StepRefused;
import org.gongkai.request.casework.CaseHead;
import org.gongkai.request.web.CaseInAddress;
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

/** Splits a request of several matters: one matter, one request. */
@Controller
@RequestMapping("/staff/requests/{id}/split")
@Requires(Permission.HANDLE_REQUESTS)
class SplitController {
    private static final List<Integer> ROOM = IntStream.rangeClosed(1, 6).boxed().toList();
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_DESCRIPTION = 2000;

    private final Requests requests;
    private final Matters matters;
    private final Meanwhile meanwhile;

    SplitController(Requests requests, Matters matters, Meanwhile meanwhile) {
        this.requests = requests;
        this.matters = matters;
        this.meanwhile = meanwhile;
    }

    @GetMapping
    String form(@PathVariable long id, Staff staff, Model model) {
        var file = read(staff, id);
        return show(file, file.position(), typed(Map.of("subject1", file.asked().subject(), "description1", file.asked().description())), List.of(), model);
    }

    @PostMapping
    String split(@PathVariable long id, @RequestParam int seen, @RequestParam Map<String, String> sent, Staff staff, Model model, Texts t) {
        var file = read(staff, id);
        var typed = typed(sent);
        if (file.position() > seen) {
            return show(file, file.position(), typed, meanwhile.since(seen, file, t), model);
        }
        var asked = check(typed);
        if (typed.hasErrors()) {
            return show(file, seen, typed, List.of(), model);
        }
        try {
            matters.split(staff, file.id(), seen, asked);
            return "redirect:/staff/requests/" + id;
        } catch (EditedMeanwhile edited) {
            var now = read(staff, id);
            return show(now, now.position(), typed, meanwhile.since(seen, now, t), model);
        } catch (StepRefused refused) {
            typed.reject("request.error.refused", new Object[] {Refusals.words(refused, t)}, null);
            return show(file, seen, typed, List.of(), model);
        }
    }

    /** Each matter that was written down; fields that were left empty are none. */
    private static List<Matter> check(MapBindingResult typed) {
        var check = new Typed(typed);
        var asked = new ArrayList<Matter>();
        for (var number : ROOM) {
            var subject = value(typed, "subject" + number);
            var description = value(typed, "description" + number);
            check.atMost("subject" + number, subject, LONGEST_SUBJECT);
            check.atMost("description" + number, description, LONGEST_DESCRIPTION);
            check.needs("subject" + number, subject, number <= 2 || !description.isEmpty(), "request.error.missing");
            if (!subject.isEmpty()) {
                asked.add(new Matter(subject, description));
            }
        }
        return asked;
    }

    private static String show(CaseFile file, int seen, MapBindingResult typed, List<TimelineEvent> meanwhile, Model model) {
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", typed);
        model.addAttribute(
                "view",
                new SplitView(CaseHead.of(file), seen, new Matter(file.asked().subject(), file.asked().description()), ROOM, meanwhile));
        return "request/split";
    }

    private static MapBindingResult typed(Map<String, String> sent) {
        var typed = new HashMap<String, String>();
        sent.forEach((name, value) -> typed.put(name, Typed.clean(value)));
        return new MapBindingResult(typed, "form");
    }

    private static String value(MapBindingResult typed, String field) {
        return typed.getTargetMap().get(field) instanceof String value ? value : "";
    }

    private CaseFile read(Staff staff, long id) {
        return CaseInAddress.read(requests, staff, id, Permission.HANDLE_REQUESTS);
    }
}
