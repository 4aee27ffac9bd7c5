package org.gongkai.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads notices: one file per year, {@code {"year", "title", "off": [days], "work": [days]}}. */
public final class HolidayNotices {
    /** The first year of the program's own notices; from there they have no gap. */
    static final int FIRST_YEAR = 2007;

    private static final JsonMapper JSON = JsonMapper.shared();

    private HolidayNotices() {}

    /** The notices that came with the program, by year. */
    public static List<HolidayNotice> own() {
        var notices = new ArrayList<HolidayNotice>();
        for (var year = FIRST_YEAR; ; year++) {
            try (var stream = HolidayNotices.class.getResourceAsStream("/calendar/" + year + ".json")) {
                if (stream == null) {
                    return List.copyOf(notices);
                }
                notices.add(read(stream));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * @throws IllegalArgumentException where days and year do not fit
     * @throws tools.jackson.core.JacksonException where it is no JSON
     */
    public static HolidayNotice read(InputStream json) {
        var notice = JSON.readTree(json);
        return new HolidayNotice(
                notice.path("year").asInt(),
                notice.path("title").asString(),
                days(notice.path("off")),
                days(notice.path("work")));
    }

    private static Set<LocalDate> days(JsonNode list) {
        var days = new HashSet<LocalDate>();
        for (var day : list) {
            days.add(LocalDate.parse(day.asString()));
        }
        return days;
    }
}
