package org.gongkai.request.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.access.AccountId;
import org.gongkai.access.AccountNames;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.gongkai.request.Assignment;
import org.gongkai.request.CaseFile;
import org.gongkai.request.EditedMeanwhile;
import org.gongkai.request.Requests;
import org.gongkai.request.web.CaseInAddress;
import org.gongkai.request.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works on a case, and who stands in. */
@Controller
@RequestMapping("/staff/requests/{id}/assignment")
@Requires(Permission.ASSIGN_REQUESTS)
class AssignmentController {
    private static final String OFFICER = "officer";
    private static final String DEPUTY = "deputy";

    private final Requests requests;
    private final Assignments assignments;
    private final AccountNames names;

    AssignmentController(Requests requests, Assignments assignments, AccountNames names) {
        this.requests = requests;
        this.assignments = assignments;
        this.names = names;
    }

    @GetMapping
    String form(@PathVariable long id, Staff staff, Model model, Texts t) {
        var file = read(staff, id);
        var now = file.assignment();
        var typed = typed(now.officer() == null ? "" : now.officer().toString(), now.deputy() == null ? "" : now.deputy().toString());
        return show(file, Integer.MAX_VALUE, typed, staff, model, t);
    }

    @PostMapping
    String assign(
            @PathVariable long id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "") String deputy,
            Staff staff,
            Model model,
            Texts t) {
        var file = read(staff, id);
        var typed = typed(officer, deputy);
        check(file, typed, officer, deputy);
        if (typed.hasErrors()) {
            return show(file, Integer.MAX_VALUE, typed, staff, model, t);
        }
        try {
            assignments.assign(staff, file, seen, new Assignment(account(officer), account(deputy)));
            return "redirect:/staff/requests/" + id;
        } catch (EditedMeanwhile edited) {
            return show(file, seen, typed, staff, model, t);
        }
    }

    private void check(CaseFile file, MapBindingResult typed, String officer, String deputy) {
        var check = new Typed(typed);
        var eligible = assignments.eligible(file).stream().map(it -> it.id().toString()).toList();
        if (!officer.isEmpty()) {
            check.chosen(OFFICER, officer, eligible, "request.error.choose");
        }
        if (!deputy.isEmpty()) {
            check.chosen(DEPUTY, deputy, eligible, "request.error.choose");
            check.needs(OFFICER, officer, true, "request.assignment.error.deputy-alone");
            if (deputy.equals(officer)) {
                check.reject(DEPUTY, "request.assignment.error.same");
            }
        }
    }

    /** @param seen how many changes the reader knows of */
    private String show(CaseFile file, int seen, MapBindingResult typed, Staff staff, Model model, Texts t) {
        var history = assignments.history(staff, file);
        var words = new AssignmentWords(names, t);
        var lines = words.lines(history);
        var isLate = !history.isEmpty() && history.getFirst().position() > seen;
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", typed);
        model.addAttribute(
                "view",
                new AssignmentView(
                        CaseHead.of(file),
                        history.size(),
                        colleagues(file),
                        lines,
                        isLate ? "%s · %s · %s".formatted(lines.getFirst().whose(), lines.getFirst().by(), lines.getFirst().at()) : null));
        return "request/assignment";
    }

    private List<Option> colleagues(CaseFile file) {
        return assignments.eligible(file).stream().map(it -> new Option(it.id().toString(), it.name())).toList();
    }

    private static MapBindingResult typed(String officer, String deputy) {
        return new MapBindingResult(new HashMap<>(Map.of(OFFICER, officer, DEPUTY, deputy)), "form");
    }

    private static @Nullable AccountId account(String typed) {
        return typed.isEmpty() ? null : new AccountId(Long.parseLong(typed));
    }

    private CaseFile read(Staff staff, long id) {
        return CaseInAddress.read(requests, staff, id, Permission.ASSIGN_REQUESTS);
    }
}
