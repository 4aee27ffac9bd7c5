package org.gongkai.request;

import java.util.List;
import org.gongkai.access.Menu;
import org.gongkai.access.Permission;
import org.springframework.stereotype.Component;

/** Requests in the staff navigation. */
@Component
class RequestMenu implements Menu {
    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry(30, "request.menu", "/staff/requests", Permission.READ_REQUESTS),
                new Entry(915, "request.erasure.title", "/staff/requests/erasure", Permission.ERASE_REQUESTS),
                new Entry(920, "request.calendar.title", "/staff/calendar", Permission.MANAGE_CALENDAR));
    }
}
