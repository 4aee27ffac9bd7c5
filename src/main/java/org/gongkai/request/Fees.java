package org.gongkai.request;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.request.law.FeeQuote;
import org.gongkai.request.law.FeeTariff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a request could be charged (art. 42, fee measure of 2020). */
@Component
public class Fees {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final CaseStore cases;
    private final SameApplicants applicants;
    private final Requests requests;

    Fees(CaseStore cases, SameApplicants applicants, Requests requests) {
        this.cases = cases;
        this.applicants = applicants;
        this.requests = requests;
    }

    /** @param count of pages, or of requests in this application; 1 to 100,000 */
    @Transactional(readOnly = true)
    public FeeQuote quote(Staff staff, CaseFile file, FeeTariff tariff, int count) {
        staff.mustBeAllowed(Permission.HANDLE_REQUESTS, file.authority());
        return new FeeQuote(tariff, count, tariff == FeeTariff.BY_ITEM ? earlier(file) : List.of());
    }

    /** Fee measure, art. 4: requests of the same applicant to this body, by their day of receipt within the calendar month. */
    private List<String> earlier(CaseFile file) {
        var received = received(file);
        var month = YearMonth.from(received);
        // What was sent by post or mail counts from its confirmation, which may come weeks after it was sent.
        var from = month.minusMonths(2).atDay(1).atStartOfDay(CHINA).toInstant();
        var to = month.plusMonths(1).atDay(1).atStartOfDay(CHINA).toInstant();
        return applicants.others(file.id(), from, to).stream()
                .flatMap(id -> cases.find(id).stream())
                .filter(other -> requests.standing(other, requests.today()).receivedOn() != null)
                .filter(other -> YearMonth.from(received(other)).equals(month) && isBefore(other, file))
                .map(CaseFile::number)
                .toList();
    }

    private boolean isBefore(CaseFile other, CaseFile file) {
        var order = received(other).compareTo(received(file));
        return order < 0 || (order == 0 && other.id().value() < file.id().value());
    }

    private LocalDate received(CaseFile file) {
        return Objects.requireNonNullElse(requests.standing(file, requests.today()).receivedOn(), requests.today());
    }
}
