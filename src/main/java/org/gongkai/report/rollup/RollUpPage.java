package org.gongkai.report.rollup;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.authority.Authority;
import org.gongkai.authority.Level;
import org.gongkai.page.Texts;
import org.gongkai.report.CellNames;
import org.gongkai.report.FigureView;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.sealed.CellValue;
import org.gongkai.report.sealed.SealedReports;
import org.gongkai.report.submission.DueDays;
import org.gongkai.report.submission.Missing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a body's table of all below it shows. */
@Component
class RollUpPage {
    private static final int MISSING_SHOWN = 100;

    private final RollUp rollUp;
    private final SealedReports sealed;
    private final ParentsWord parentsWord;
    private final Missing missing;
    private final DueDays due;
    private final Clock clock;

    RollUpPage(RollUp rollUp, SealedReports sealed, ParentsWord parentsWord, Missing missing, DueDays due, Clock clock) {
        this.rollUp = rollUp;
        this.sealed = sealed;
        this.parentsWord = parentsWord;
        this.missing = missing;
        this.due = due;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    RollUpView of(Staff staff, Authority body, int year, Texts t) {
        var bodies = rollUp.bodies(body, year);
        var day = due.below(body.id(), levelBelow(body.level()), year);
        var own = sealed.standing(body.id(), year).isPresent() ? 1 : 0;
        var form = FormDefinition.of(year);
        var sums = rollUp.of(body, year);
        return new RollUpView(
                day.toString(),
                staff.may(Permission.COLLECT_REPORTS, body.id()),
                1 + bodies.stream().mapToInt(Below.Body::bodies).sum(),
                own + bodies.stream().mapToInt(Below.Body::handed).sum(),
                bodies.stream().map(it -> line(it, year, day, t)).toList(),
                missing.below(body.id(), year, MISSING_SHOWN).stream()
                        .map(it -> new RollUpView.Missing(it.name(), it.superior(), desk(it.slug(), year)))
                        .toList(),
                form.map(it -> faults(body, bodies, it, year, t)).orElse(List.of()),
                form.map(it -> breaches(it, RollUp.values(sums), t)).orElse(List.of()),
                form.map(it -> RollUp.filled(it, sums, "/staff/roll-up/%s/%d/cells?cell=".formatted(body.slug(), year))).orElse(null));
    }

    private RollUpView.Line line(Below.Body body, int year, LocalDate day, Texts t) {
        var first = body.firstOn();
        var late = first == null ? LocalDate.now(clock).isAfter(day) : first.isAfter(day);
        var key = body.report() > 0 ? (late ? "late" : "handed") : body.isReturned() ? "returned" : late ? "overdue" : "open";
        return new RollUpView.Line(
                t.either(body.name(), body.nameEn()),
                body.hasBelow() ? "/staff/roll-up/%s/%d".formatted(body.slug(), year) : desk(body.slug(), year),
                t.get("report.roll-up.state." + key),
                key.equals("handed") ? "ok" : key.equals("open") ? "" : "late",
                first == null ? "" : first.toString(),
                body.hasBelow() ? t.get("report.roll-up.progress", body.handed(), body.bodies()) : "");
    }

    private List<RollUpView.Fault> faults(Authority parent, List<Below.Body> bodies, FormDefinition form, int year, Texts t) {
        var faults = new ArrayList<RollUpView.Fault>();
        for (var wrong : rollUp.wrong(bodies, form, year)) {
            var messages = new ArrayList<>(breaches(form, wrong.breaches(), t));
            wrong.carried().ifPresent(it -> messages.add(t.get("report.roll-up.carried", words(it.in()), words(it.out()))));
            faults.add(new RollUpView.Fault(wrong.body().name(), desk(wrong.body().slug(), year), messages));
        }
        var said = parentsWord.against(parent, bodies, year);
        if (!said.isEmpty()) {
            faults.add(new RollUpView.Fault(parent.name(), desk(parent.slug(), year), said));
        }
        return faults;
    }

    private static List<String> breaches(FormDefinition form, Map<String, CellValue> cells, Texts t) {
        return breaches(form, Identities.breaches(form, cells), t);
    }

    private static List<String> breaches(FormDefinition form, List<Identities.Breach> breaches, Texts t) {
        return breaches.stream()
                .map(it -> t.get("report.roll-up.breach", title(form, it.table()), it.id(), place(form, it), text(it.left()), text(it.right())))
                .toList();
    }

    private static String title(FormDefinition form, String table) {
        return form.tables().stream().filter(it -> it.code().equals(table)).findFirst().orElseThrow().title();
    }

    /** In the form's words where it has some: the row's label, or the column's. */
    private static String place(FormDefinition form, Identities.Breach breach) {
        return CellNames.of(form).entrySet().stream()
                .filter(it -> it.getKey().startsWith(breach.table() + "/") && (it.getKey().endsWith("/" + breach.where()) || it.getKey().contains("/" + breach.where() + "/")))
                .findFirst()
                .map(it -> it.getKey().endsWith("/" + breach.where()) ? it.getValue().column() : it.getValue().row())
                .orElse(breach.where());
    }

    private static Level levelBelow(Level level) {
        return level.compareTo(Level.COUNTY) < 0 ? Level.COUNTY : Level.TOWNSHIP;
    }

    private static String words(CellValue value) {
        var number = value.numberOrNull();
        return number == null ? "—" : text(number);
    }

    private static String text(BigDecimal number) {
        return FigureView.text(number);
    }

    private static String desk(String slug, int year) {
        return "/staff/reports/%s/%d/desk".formatted(slug, year);
    }
}
