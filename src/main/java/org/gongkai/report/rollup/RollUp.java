package org.gongkai.report.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.gongkai.authority.Authority;
import org.gongkai.report.FilledForm;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.past.PastCell;
import org.gongkai.report.past.PastReports;
import org.gongkai.report.rollup.Identities.Breach;
import org.gongkai.report.sealed.CellValue;
import org.gongkai.report.sealed.SealedReports;
import org.gongkai.report.sealed.Sum;
import org.gongkai.report.sealed.Sums;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A body's own report and those of all bodies below it, added up cell by cell. */
@Component
public class RollUp {
    private static final String CARRIED_OUT = "t3/4/total";

    private final SealedReports sealed;
    private final Sums sums;
    private final Below below;
    private final PastReports past;

    RollUp(SealedReports sealed, Sums sums, Below below, PastReports past) {
        this.sealed = sealed;
        this.sums = sums;
        this.below = below;
        this.past = past;
    }

    /** The sum of each cell that any of the reports has. */
    @Transactional(readOnly = true)
    public Map<String, Sum> of(Authority body, int year) {
        var all = new HashMap<>(sums.below(body.id(), year));
        sealed.standing(body.id(), year)
                .ifPresent(own -> sealed.cells(own).forEach((cell, value) -> all.merge(cell, Sum.NONE.plus(value), (sum, _) -> sum.plus(value))));
        return all;
    }

    /**
     * A report whose own cells contradict each other or last year's.
     *
     * @param carried where it carries in something else than the report before carried out
     */
    record Wrong(Below.Body body, List<Breach> breaches, Optional<Carried> carried) {}

    /** @param in what this year carried in; {@code out} what last year carried out */
    record Carried(CellValue in, CellValue out) {}

    /** Bodies directly below whose report contradicts itself, or the one of the year before. */
    @Transactional(readOnly = true)
    List<Wrong> wrong(List<Below.Body> bodies, FormDefinition form, int year) {
        var wrong = new ArrayList<Wrong>();
        for (var body : bodies) {
            var report = sealed.byId(body.report());
            if (report.isPresent()) {
                var cells = sealed.cells(report.get());
                var breaches = Identities.breaches(form, cells);
                var carried = carried(body, cells, year);
                if (!breaches.isEmpty() || carried.isPresent()) {
                    wrong.add(new Wrong(body, breaches, carried));
                }
            }
        }
        return wrong;
    }

    /** What last year's form calls 四、结转 is this year's 二、上年结转; where none was handed up last year, the imported report's. */
    private Optional<Carried> carried(Below.Body body, Map<String, CellValue> cells, int year) {
        var in = cells.get("t3/2/total");
        var out = sealed.standing(body.id(), year - 1)
                .map(last -> sealed.cells(last).get(CARRIED_OUT))
                .or(() -> past.standing(body.id(), year - 1).map(last -> past.cells(last).get(CARRIED_OUT)).map(PastCell::value));
        return in != null && in.numberOrNull() != null && out.isPresent() && out.get().numberOrNull() != null && !same(in, out.get())
                ? Optional.of(new Carried(in, out.get()))
                : Optional.empty();
    }

    private static boolean same(CellValue one, CellValue other) {
        var a = one.numberOrNull();
        var b = other.numberOrNull();
        return a != null && b != null && a.compareTo(b) == 0;
    }

    /** The same in its form. */
    @Transactional(readOnly = true)
    public FilledForm table(Authority body, int year, FormDefinition form) {
        return filled(form, of(body, year), "");
    }

    /** @param path in front of a cell's name, to what it is made of */
    static FilledForm filled(FormDefinition form, Map<String, Sum> sums, String path) {
        return FilledForm.of(form, (cell, _) -> {
            var sum = sums.getOrDefault(cell, Sum.NONE);
            return switch (sum.value()) {
                case CellValue.Amount(var number) -> FilledForm.Cell.number(number, path.isEmpty() ? null : path + cell);
                case CellValue.NotApplicable _ -> FilledForm.Cell.notApplicable();
                case CellValue.Empty _ -> FilledForm.Cell.empty();
            };
        });
    }

    static SequencedMap<String, CellValue> values(Map<String, Sum> sums) {
        var values = new LinkedHashMap<String, CellValue>();
        sums.forEach((cell, sum) -> values.put(cell, sum.value()));
        return values;
    }

    List<Below.Body> bodies(Authority body, int year) {
        return below.of(body.id(), year);
    }
}
