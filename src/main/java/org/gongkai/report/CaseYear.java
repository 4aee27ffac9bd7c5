package org.gongkai.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.report.past.PastReport;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.RequestCase;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.FormRows;
import org.gongkai.request.law.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A year's requests in the cells of the statutory forms: each cell is named as the forms' files name it, and holds the cases
 * that count there. Pure.
 */
final class CaseYear {
    /** 二、上年结转政府信息公开申请数量; behind it the column. */
    static final String CARRIED_IN = "2/";

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final int year;
    private final Map<String, List<Line>> cells = new HashMap<>();
    private @Nullable CarriedIn carriedIn;

    private CaseYear(int year) {
        this.year = year;
    }

    /** A case as the forms see it. */
    record Case(long id, String number, Channel channel, ApplicantKind applicant, List<CaseEvent> events) {
        /** What had happened by a day. */
        Case until(LocalDate asOf) {
            return new Case(id, number, channel, applicant, events.stream().filter(event -> !event.on().isAfter(asOf)).toList());
        }
    }

    /**
     * Lays every case into its cells.
     *
     * @param asOf   the year's last day, today in a year that still runs, or any other day of the year; what came later is not there yet
     * @param labels the body's own names of channels, by the clock's words; may be empty
     */
    static CaseYear of(List<Case> cases, int year, LocalDate asOf, WorkCalendar calendar, Map<String, String> labels) {
        var laid = new CaseYear(year);
        for (var known : cases) {
            var one = known.until(asOf);
            if (one.events().isEmpty()) {
                continue; // not there yet
            }
            var standing = RequestCase.of(one.events(), calendar, asOf);
            laid.lay(one, standing, isCountedBefore(one, year, calendar) ? FormRows.NONE : standing.formRows(), asOf, labels);
        }
        return laid;
    }

    /**
     * Whether an earlier year's form counted the case as given up before an excused correction took it up again (art. 30). It stays
     * where it was counted, as a reopened case does: that form did not carry it out, so none carries it in, and it counts once.
     * [ours]: the Ordinance and the form's notice are silent.
     */
    private static boolean isCountedBefore(Case one, int year, WorkCalendar calendar) {
        return one.events().stream().anyMatch(event -> event instanceof CaseEvent.Corrected(_, var excused) && excused)
                && IntStream.range(one.events().getFirst().on().getYear(), year)
                        .mapToObj(earlier -> RequestCase.of(one.events(), calendar, LocalDate.of(earlier, 12, 31)).formRows())
                        .anyMatch(rows -> rows.of2021().stream().anyMatch(CaseYear::isOutcome));
    }

    private static boolean isOutcome(String row) {
        return row.startsWith("3.");
    }

    /** Beside the records, or, in a year before which the body has no cases here, as one of them. */
    void carryIn(CarriedIn imported) {
        carriedIn = imported;
        if (imported.counts()) {
            imported.out().forEach((column, number) -> carryIn(column, imported.report(), number));
        }
    }

    /** What an imported report of the year before carries over; null where there is none. */
    @Nullable CarriedIn carriedIn() {
        return carriedIn;
    }

    private void carryIn(String column, PastReport report, BigDecimal number) {
        if (number.signum() > 0) {
            var day = LocalDate.of(report.year(), 12, 31);
            var line = new Line(Line.PAST_REPORT, report.edition(), day, report.fileName(), number, null, null);
            cells.computeIfAbsent(CARRIED_IN + column, _ -> new ArrayList<>()).add(line);
        }
    }

    List<Line> lines(String cell) {
        return cells.getOrDefault(cell, List.of());
    }

    private void lay(Case one, RequestCase standing, FormRows rows, LocalDate asOf, Map<String, String> labels) {
        var received = standing.receivedOn();
        if (received == null) {
            return; // not confirmed by both sides: not yet a request (art. 31)
        }
        if (received.getYear() == year) {
            add("received", one, received, labels.get(one.channel().word()));
            add("received/" + channel2014(one.channel()), one, received, null);
        }
        // The two forms differ in one row alone: 3.6 of 2019 is 3.6.1 to 3.6.3 of 2021.
        Stream.concat(rows.of2019().stream(), rows.of2021().stream())
                .distinct()
                .forEach(row -> layRow(row, one, closedOn(one, asOf), rows.of2021()));
        if (rows.of2021().stream().anyMatch(CaseYear::isOutcome)) {
            lay2014(one, standing, closedOn(one, asOf));
        }
        layFees(one, asOf);
        layRemedies(one, asOf);
    }

    private void layRow(String row, Case one, LocalDate day, List<String> rows2021) {
        for (var column : List.of(one.applicant().word(), "total")) {
            add(row + "/" + column, one, day, null);
            if (isOutcome(row) && rows2021.contains(row)) {
                add("3.7/" + column, one, day, null);
            }
        }
    }

    private void lay2014(Case one, RequestCase standing, LocalDate day) {
        var extended = one.events().stream().anyMatch(CaseEvent.Extended.class::isInstance);
        add("closed", one, day, null);
        add(extended ? "closed/extended" : "closed/not-extended", one, day, null);
        if (standing.outcomes().isEmpty()) {
            return; // withdrawn or given up: closed without a reply
        }
        var reply = reply2014(standing.outcomes().getFirst(), isAlreadyPublic(one));
        add("replied", one, day, null);
        add("replied/" + reply, one, day, null);
        if (REFUSALS.contains(reply)) {
            add("replied/refused", one, day, null);
        }
    }

    private static final List<String> REFUSALS =
            List.of("state-secret", "trade-secret", "privacy", "safety", "not-information", "refused-otherwise");

    /** The table that compares the replies of 2014 and 2021 (reference of the form of 2014; [own] there: not verified). */
    private static String reply2014(Outcome outcome, boolean alreadyPublic) {
        return switch (outcome) {
            case DISCLOSED -> alreadyPublic ? "already-public" : "disclosed";
            case PARTLY_DISCLOSED -> "partly";
            case STATE_SECRET -> "state-secret";
            case THIRD_PARTY_RIGHTS -> "privacy";
            case ENDANGERS_SECURITY -> "safety";
            case WOULD_HAVE_TO_BE_MADE -> "not-information";
            case FORBIDDEN_BY_LAW, INTERNAL_AFFAIRS, PROCESS_INFORMATION, ENFORCEMENT_FILE -> "refused-otherwise";
            case NOT_HELD -> "not-existing";
            case STILL_UNCLEAR -> "to-be-corrected";
            case SPECIAL_REGISTER, PETITION, REPEATED, PUBLICATION, EXCESSIVE, TO_BE_CERTIFIED, NOT_CORRECTED, NOT_PAID, OTHER -> "other-way";
        };
    }

    /** The form of 2014 knows four channels; what came in none of them was taken at the counter. */
    private static String channel2014(Channel channel) {
        return switch (channel) {
            case COUNTER, ORAL, OTHER -> "in-person";
            case FAX -> "fax";
            case WEB, EMAIL, WECHAT -> "online";
            case SIGNED_POST, ORDINARY_POST -> "letter";
        };
    }

    private void layFees(Case one, LocalDate asOf) {
        BigDecimal asked = BigDecimal.ZERO;
        for (var event : one.events()) {
            if (event instanceof CaseEvent.FeeNoticed notice) {
                asked = notice.amount();
                if (notice.on().getYear() == year && !notice.on().isAfter(asOf)) {
                    add("fees-noticed", one, notice.on(), null, asked);
                }
            } else if (event instanceof CaseEvent.FeePaid paid && paid.on().getYear() == year && !paid.on().isAfter(asOf)) {
                add("fees", one, paid.on(), null, asked);
                add("fees-10000", one, paid.on(), null, asked.divide(TEN_THOUSAND));
            }
        }
    }

    private void layRemedies(Case one, LocalDate asOf) {
        var filed = new HashMap<String, CaseEvent.RemedyFiled>();
        for (var event : one.events()) {
            if (event.on().isAfter(asOf)) {
                break;
            }
            if (event instanceof CaseEvent.RemedyFiled begun) {
                filed.put(begun.id(), begun);
                if (begun.on().getYear() == year) {
                    add("filed/" + remedy2014(begun), one, begun.on(), null);
                }
            } else if (event instanceof CaseEvent.RemedyDecided ended) {
                var begun = Objects.requireNonNull(filed.remove(ended.id()));
                if (ended.on().getYear() == year) {
                    add(remedy2014(begun) + "/all", one, ended.on(), null);
                    add(remedy2014(begun) + "/" + ended.result().word(), one, ended.on(), null);
                    addRemedy2019(begun, ended.result().word(), one, ended.on());
                }
            }
        }
        filed.values().forEach(begun -> addRemedy2019(begun, "pending", one, begun.on()));
    }

    private void addRemedy2019(CaseEvent.RemedyFiled begun, String column, Case one, LocalDate day) {
        var table = switch (begun) {
            case CaseEvent.ReconsiderationFiled _ -> "review.";
            case CaseEvent.LawsuitFiled suit -> suit.afterReconsideration() ? "suit.afterReview." : "suit.direct.";
            case CaseEvent.AppealFiled _ -> null; // complaints to the superior stand in no form
        };
        if (table != null) {
            add(table + column, one, day, null);
            add(table + "total", one, day, null);
        }
    }

    private static String remedy2014(CaseEvent.RemedyFiled begun) {
        return switch (begun) {
            case CaseEvent.ReconsiderationFiled _ -> "review";
            case CaseEvent.LawsuitFiled _ -> "suit";
            case CaseEvent.AppealFiled _ -> "appeal";
        };
    }

    private static boolean isAlreadyPublic(Case one) {
        return one.events().stream().anyMatch(event -> event instanceof CaseEvent.Decided decided && decided.alreadyPublic());
    }

    /** The day on which the case was closed, for the list behind a cell; of an open one the day asked for. */
    private static LocalDate closedOn(Case one, LocalDate asOf) {
        var closed = asOf;
        for (var event : one.events()) {
            if (event instanceof CaseEvent.Decided decided) {
                closed = decided.countsOn();
            } else if (event instanceof CaseEvent.Withdrawn withdrawn) {
                closed = withdrawn.on();
            }
        }
        return closed;
    }

    private void add(String cell, Case one, LocalDate day, @Nullable String group) {
        add(cell, one, day, group, BigDecimal.ONE);
    }

    private void add(String cell, Case one, LocalDate day, @Nullable String group, BigDecimal amount) {
        cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(new Line("request", one.id(), day, one.number(), amount, group, null));
    }
}
