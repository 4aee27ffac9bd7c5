package org.gongkai.request.retention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseId;
import org.gongkai.request.web.Days;
import org.gongkai.request.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Cases whose archive term is over: who heads the work body erases them, some at a time, and says why. */
@Controller
@RequestMapping("/staff/requests/erasure")
@Requires(Permission.ERASE_REQUESTS)
class ErasureController {
    private static final String CASES = "cases";
    private static final String BECAUSE = "because";
    private static final String HANDED_OVER = "handedOver";
    private static final String MAILS = "mails";
    private static final String YEARS = "years";
    private static final int LONGEST_REASON = 300;

    private final Erasure erasure;

    ErasureController(Erasure erasure) {
        this.erasure = erasure;
    }

    @GetMapping
    String show(Staff staff, Model model, Texts t) {
        return show(staff, typed(staff, List.of(), "", ""), model, t);
    }

    @PostMapping
    String erase(
            @RequestParam(defaultValue = "") List<String> cases,
            @RequestParam(defaultValue = "") String because,
            @RequestParam(defaultValue = "") String handedOver,
            Staff staff,
            Model model,
            Texts t,
            RedirectAttributes then) {
        var typed = typed(staff, cases, Typed.clean(because), handedOver);
        var chosen = cases.stream().filter(it -> it.matches("[0-9]{1,18}")).map(it -> new CaseId(Long.parseLong(it))).toList();
        check(staff, typed, chosen);
        if (!typed.hasErrors()) {
            try {
                erasure.erase(staff, chosen, Typed.clean(because));
                then.addFlashAttribute("erasedCases", chosen.size());
                return "redirect:/staff/requests/erasure";
            } catch (NotErasable kept) {
                typed.rejectValue(CASES, "request.erasure.error.kept", new Object[] {kept.number(), t.get("request.erasure.why." + kept.obstacle().code())}, null);
            }
        }
        return show(staff, typed, model, t);
    }

    private void check(Staff staff, MapBindingResult typed, List<CaseId> chosen) {
        var because = String.valueOf(typed.getFieldValue(BECAUSE));
        var check = new Typed(typed);
        if (chosen.isEmpty()) {
            check.reject(CASES, "request.erasure.error.none");
        }
        if (chosen.size() > Erasure.AT_A_TIME) {
            typed.rejectValue(CASES, "request.erasure.error.many", new Object[] {Erasure.AT_A_TIME}, null);
        }
        check.must(BECAUSE, because, LONGEST_REASON, "request.error.missing");
        if (check.isFine() && erasure.namesSomebody(staff, chosen, because)) {
            check.reject(BECAUSE, "request.erasure.error.name");
        }
        check.chosen(HANDED_OVER, String.valueOf(typed.getFieldValue(HANDED_OVER)), List.of("true"), "request.erasure.error.handed-over");
    }

    @PostMapping("/mails")
    String eraseMails(@RequestParam(defaultValue = "") String handedOver, Staff staff, Model model, Texts t, RedirectAttributes then) {
        if (!handedOver.equals("true")) {
            var unsure = typed(staff, List.of(), "", "");
            new Typed(unsure).reject(MAILS, "request.erasure.mails.error");
            return show(staff, unsure, model, t);
        }
        then.addFlashAttribute("erasedMails", erasure.eraseMails(staff));
        return "redirect:/staff/requests/erasure";
    }

    @PostMapping("/term")
    String setTerm(@RequestParam(defaultValue = "") String years, Staff staff, Model model, Texts t) {
        var typedYears = years.strip();
        var term = typedYears.matches("[0-9]{1,3}") ? Integer.parseInt(typedYears) : 0;
        if (term < ArchiveTerm.SHORTEST || term > ArchiveTerm.LONGEST) {
            // What was typed stays in the field.
            var wrong = new MapBindingResult(new HashMap<>(Map.of(YEARS, typedYears, CASES, List.of(), BECAUSE, "", HANDED_OVER, "")), "form");
            wrong.rejectValue(YEARS, "request.erasure.error.years", new Object[] {ArchiveTerm.SHORTEST, ArchiveTerm.LONGEST}, null);
            return show(staff, wrong, model, t);
        }
        erasure.setTerm(staff, new ArchiveTerm(term));
        return "redirect:/staff/requests/erasure";
    }

    private MapBindingResult typed(Staff staff, List<String> cases, String because, String handedOver) {
        return new MapBindingResult(
                new HashMap<>(Map.of(CASES, cases, BECAUSE, because, HANDED_OVER, handedOver, YEARS, erasure.term(staff).years())), "form");
    }

    private String show(Staff staff, MapBindingResult typed, Model model, Texts t) {
        var all = erasure.due(staff);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", typed);
        model.addAttribute(
                "view",
                new ErasureView(
                        all.stream().filter(it -> it.obstacle().isEmpty()).limit(Erasure.AT_A_TIME).map(it -> row(it, t)).toList(),
                        all.stream().filter(it -> it.obstacle().isPresent()).limit(Erasure.AT_A_TIME).map(it -> row(it, t)).toList(),
                        erasure.mailsDue(staff),
                        ArchiveTerm.SHORTEST,
                        ArchiveTerm.LONGEST));
        return "request/erasure";
    }

    private static ErasureView.Row row(Erasure.Due due, Texts t) {
        return new ErasureView.Row(
                due.file().id().toString(),
                "/staff/requests/" + due.file().id(),
                due.file().number(),
                due.file().asked().subject(),
                t.get("request.state." + due.state().word()) + " " + Days.day(t, due.ended()),
                Days.day(t, due.lastDay()),
                due.obstacle().map(it -> t.get("request.erasure.why." + it.code())).orElse(""));
    }
}
