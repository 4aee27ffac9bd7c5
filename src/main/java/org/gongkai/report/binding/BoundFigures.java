package org.gongkai.report.binding;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.authority.Authorities;
import org.gongkai.disclosure.DraftSaved;
import org.gongkai.disclosure.Item;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.ItemText;
import org.gongkai.report.AnnualReports;
import org.gongkai.report.FigureView;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.RecordedYear;
import org.gongkai.report.RecordedYears;
import org.gongkai.report.check.ReportFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of a report's text beside what the records say now; kept with each version is what its words stand for. */
@Repository
public class BoundFigures {
    private final JdbcClient jdbc;
    private final Authorities authorities;
    private final RecordedYears years;

    BoundFigures(JdbcClient jdbc, Authorities authorities, RecordedYears years) {
        this.jdbc = jdbc;
        this.authorities = authorities;
        this.years = years;
    }

    /** In the order of the text; none of a text that is no annual report of a year with a form. */
    @Transactional(readOnly = true)
    public List<BoundFigure> of(Item item, ItemText text) {
        return of(item.id(), item.authority(), text.reportYear(), words(text));
    }

    /** The same beside records that were read for more than this. */
    @Transactional(readOnly = true)
    public List<BoundFigure> of(Item item, ItemText text, FormDefinition form, RecordedYear records) {
        return of(item.id(), words(text), form, records);
    }

    /** What the reader reads: the places of the figures are in it. */
    public static String words(ItemText text) {
        return ReportFile.text(text.title(), text.body());
    }

    /**
     * The body with the records' number in the place of one.
     *
     * @param printed what stood there when it was shown
     * @return empty if the text has changed since, or the number is not written in plain digits
     */
    public static Optional<String> corrected(ItemText text, BoundFigure figure, String printed) {
        var claim = figure.claim();
        if (claim == null || !figure.printed().equals(printed) || !isReplaceable(figure)) {
            return Optional.empty();
        }
        var groups = NumberInHtml.groups(words(text), text.title().length() + 1, figure.place().start());
        return NumberInHtml.replace(text.body(), groups, printed, FigureView.text(printedLike(claim.value(), figure)));
    }

    /** Whether {@link #corrected} can write it: in digits, in the unit of a single thing. */
    public static boolean isReplaceable(BoundFigure figure) {
        return NumberInHtml.REPLACEABLE.matcher(figure.printed()).matches()
                && new BigDecimal(figure.printed().replace(",", "")).compareTo(figure.value()) == 0;
    }

    private static BigDecimal printedLike(BigDecimal value, BoundFigure figure) {
        return figure.unit().equals("%") ? value : value.stripTrailingZeros();
    }

    @EventListener
    @Transactional
    void keep(DraftSaved saved) {
        record Row(@Nullable Integer year, String title, String body) {}
        var row = jdbc.sql(
                        """
                        select report_year, title, body from item_version
                        where item_id = :item and version = :version and kind = 'annual-report' and report_year is not null
                        """)
                .param("item", saved.item().value())
                .param("version", saved.version())
                .query((it, _) -> new Row(it.getInt("report_year"), it.getString("title"), it.getString("body")))
                .optional();
        row.ifPresent(it -> keep(saved, of(saved.item(), saved.authority(), it.year(), ReportFile.text(it.title(), it.body()))));
    }

    private void keep(DraftSaved saved, List<BoundFigure> figures) {
        jdbc.sql("delete from report_binding where item_id = :item and version = :version")
                .param("item", saved.item().value())
                .param("version", saved.version())
                .update();
        for (var figure : figures) {
            var claim = figure.claim();
            if (claim != null) {
                jdbc.sql(
                                """
                                insert into report_binding (item_id, version, occurrence, source, label, unit)
                                values (:item, :version, :occurrence, :source, :label, :unit)
                                """)
                        .param("item", saved.item().value())
                        .param("version", saved.version())
                        .param("occurrence", figure.occurrence())
                        .param("source", claim.source())
                        .param("label", figure.label())
                        .param("unit", figure.unit())
                        .update();
            }
        }
    }

    private List<BoundFigure> of(ItemId item, AuthorityId authority, @Nullable Integer year, String words) {
        var form = year == null ? Optional.<FormDefinition>empty() : FormDefinition.of(year);
        if (year == null || form.isEmpty()) {
            return List.of();
        }
        return of(item, words, form.get(), years.of(authorities.byId(authority), year));
    }

    private List<BoundFigure> of(ItemId item, String words, FormDefinition form, RecordedYear records) {
        return Binding.of(words, Claim.of(AnnualReports.drafted(records, form)), learned(item));
    }

    /** The latest version's word counts. */
    private Map<Claim.Key, String> learned(ItemId item) {
        var learned = new HashMap<Claim.Key, String>();
        jdbc.sql("select label, unit, source from report_binding where item_id = :item order by version, occurrence")
                .param("item", item.value())
                .query(row -> {
                    learned.put(new Claim.Key(row.getString("label"), row.getString("unit")), row.getString("source"));
                });
        return learned;
    }
}
