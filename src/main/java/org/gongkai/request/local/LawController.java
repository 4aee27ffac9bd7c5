package org.gongkai.request.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.page.Texts;
import org.gongkai.request.Requests;
import org.gongkai.request.web.Days;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows officers the local measures that their cases go by, and where those of an installation are kept. */
@Controller
class LawController {
    private final LocalLaw law;
    private final Requests requests;

    LawController(LocalLaw law, Requests requests) {
        this.law = law;
        this.requests = requests;
    }

    @GetMapping("/staff/law")
    @Requires(Permission.READ_REQUESTS)
    String show(Staff staff, Model model, Texts t) {
        var today = requests.today();
        model.addAttribute("view", new LawView(law.of(staff.authority()).stream().map(measure -> measure(measure, today, t)).toList()));
        return "request/law";
    }

    private static LawView.Measure measure(LocalMeasure measure, LocalDate today, Texts t) {
        var until = measure.until();
        var time = until == null ? t.get("request.local.from", Days.day(t, measure.from())) : t.get("request.local.from-until", Days.day(t, measure.from()), Days.day(t, until));
        return new LawView.Measure(
                measure.name(),
                measure.issuer() + " · " + measure.number(),
                time + (measure.isInForceOn(today) ? "" : t.get("request.local.not-in-force")),
                Stream.concat(term(measure, t).stream(), measure.citations().stream().map(citation ->
                                t.get("request.local.beside", citation.article(), t.either(citation.national().chinese(), citation.national().english()))))
                        .toList(),
                measure.articles().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(it -> new LawView.ArticleText(it.getKey(), it.getValue())).toList());
    }

    private static List<String> term(LocalMeasure measure, Texts t) {
        var term = measure.answerTerm();
        return term == null ? List.of() : List.of(t.get("request.local.term", term.article(), term.workingDays()));
    }
}
