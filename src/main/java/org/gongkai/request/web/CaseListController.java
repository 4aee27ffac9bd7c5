package org.gongkai.request.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.access.AccountNames;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.calendar.Calendars;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFilter;
import org.gongkai.request.CaseId;
import org.gongkai.request.CaseLine;
import org.gongkai.request.CaseState;
import org.gongkai.request.Place;
import org.gongkai.request.Requests;
import org.gongkai.request.law.Channel;
import org.gongkai.request.local.LocalLaw;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases, and the same as a table for other programs. */
@Controller
@RequestMapping("/staff/requests")
@Requires(Permission.READ_REQUESTS)
class CaseListController {
    private static final int SIZE = 25;
    private static final int CSV_SIZE = 10_000;

    private final Requests requests;
    private final Calendars calendars;
    private final AccountNames names;
    private final LocalLaw local;

    CaseListController(Requests requests, Calendars calendars, AccountNames names, LocalLaw local) {
        this.requests = requests;
        this.calendars = calendars;
        this.names = names;
        this.local = local;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "0") long before,
            Staff staff,
            Model model,
            Texts t) {
        var form = ListForm.of(words, state, channel, order, whose, after, before);
        var found = requests.list(staff, form.filter(), form.place(), SIZE);
        var lines = found.lines();
        model.addAttribute("form", form);
        model.addAttribute(
                "view",
                new CaseListView(
                        rows(lines, localDays(staff, lines, t), t),
                        t.get(found.more() ? "request.list.count.more" : "request.list.count", found.count()),
                        form.place() instanceof Place.Beginning ? "" : form.address("/staff/requests"),
                        found.earlier() && !lines.isEmpty() ? form.address("/staff/requests", "before", lines.getFirst().id()) : "",
                        found.later() && !lines.isEmpty() ? form.address("/staff/requests", "after", lines.getLast().id()) : "",
                        form.address("/staff/requests/table.csv"),
                        staff.may(Permission.HANDLE_REQUESTS),
                        states(t),
                        Choices.options(t, "request.channel.", Arrays.stream(Channel.values()).map(Channel::word).toList()),
                        Choices.options(t, "request.list.order.", Arrays.stream(CaseFilter.Order.values()).map(Enum::name).toList()),
                        Choices.options(t, "request.list.whose.", Arrays.stream(CaseFilter.Whose.values()).map(Enum::name).toList())));
        return "request/list";
    }

    @GetMapping("/table.csv")
    ResponseEntity<byte[]> table(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String whose,
            Staff staff,
            Texts t) {
        var form = ListForm.of(words, state, channel, order, whose, 0, 0);
        var lines = requests.list(staff, form.filter(), new Place.Beginning(), CSV_SIZE).lines();
        var rows = rows(lines, localDays(staff, lines, t), t);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(t.get("request.list.title") + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(CaseSheet.of(rows, t).getBytes(StandardCharsets.UTF_8));
    }

    /** Last days by local measures, of open cases; no projection holds them, so each book is read. */
    private Map<CaseId, String> localDays(Staff staff, List<CaseLine> lines, Texts t) {
        var days = new HashMap<CaseId, String>();
        lines.stream().filter(line -> local.setsTerms() && line.due() != null && !isClosed(line)).flatMap(line -> requests.find(staff, line.id()).stream()).forEach(file ->
                local.due(file, requests.standing(file, requests.today()), requests.today()).ifPresent(due -> days.put(file.id(), Days.day(t, due.day()))));
        return days;
    }

    private static boolean isClosed(CaseLine line) {
        return Arrays.stream(CaseState.values()).anyMatch(it -> it.isClosed() && it.word().equals(line.state()));
    }

    private List<CaseListView.Row> rows(List<CaseLine> lines, Map<CaseId, String> localDays, Texts t) {
        var officers = names.of(lines.stream().flatMap(line -> actor(line).stream()).distinct().toList());
        return lines.stream().map(line -> row(line, actor(line).map(officers::get).orElse(""), localDays.getOrDefault(line.id(), ""), t)).toList();
    }

    private static Optional<String> actor(CaseLine line) {
        return Optional.ofNullable(line.assignment().officer()).map(it -> "account/" + it);
    }

    private CaseListView.Row row(CaseLine line, String officer, String localDay, Texts t) {
        return new CaseListView.Row(
                "/staff/requests/" + line.id(),
                line.number(),
                line.subject(),
                t.get("request.channel." + line.channel().word()),
                t.get("request.kind." + line.applicantKind().word()),
                Days.moment(t, line.submittedAt()),
                t.get("request.state." + line.state()),
                Urgency.of(line.state(), line.due(), requests.today(), calendars.now(), t),
                line.due() == null ? "" : Days.day(t, line.due()),
                localDay,
                officer);
    }

    private static List<Option> states(Texts t) {
        return Choices.options(
                t,
                "request.state.",
                Stream.concat(Stream.of("open"), Arrays.stream(CaseState.values()).map(CaseState::word)).toList());
    }
}
