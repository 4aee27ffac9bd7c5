package org.gongkai.report;

import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.authority.Authorities;
import org.gongkai.authority.Authority;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The body and the year that an address names, as far as the reader may see their reports. */
@Component
public class ReportPlace {
    public static final int FIRST_YEAR = 2008; // the Ordinance of 2007 came into force

    private final Authorities authorities;
    private final Clock clock;

    ReportPlace(Authorities authorities, Clock clock) {
        this.authorities = authorities;
        this.clock = clock;
    }

    /**
     * The body.
     *
     * @throws ResponseStatusException 404 for a year without reports, or an unknown body
     * @throws org.gongkai.access.Forbidden if the reader may not see its reports
     */
    public Authority body(Staff staff, String slug, int year) {
        if (year < FIRST_YEAR || year > thisYear()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var body = authorities.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        staff.mustBeAllowed(Permission.READ_REPORTS, body.id());
        return body;
    }

    public int thisYear() {
        return LocalDate.now(clock).getYear();
    }
}
