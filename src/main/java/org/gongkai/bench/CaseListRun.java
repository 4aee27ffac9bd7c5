package org.gongkai.bench;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.access.Staff;
import org.gongkai.request.CaseFilter;
import org.gongkai.request.CaseFilter.Order;
import org.gongkai.request.Place;

/**
 * One kind of list, as somebody at a desk asks for it.
 *
 * @param deep from any case on, not from the beginning
 */
record CaseListRun(String name, Office office, Staff reader, CaseFilter filter, boolean deep) {
    static final int TIMES = 15;

    private static final int PAGE = 25;

    /** Every order, filter and depth, each by somebody of one body and, where there are more, by somebody of a body with many offices. */
    static List<CaseListRun> all(Office office) {
        var runs = new ArrayList<>(of(office, "", office.clerk()));
        if (office.towns() > 1) {
            runs.addAll(of(office, "offices_", office.clerkOfOffices()));
        }
        return runs;
    }

    private static List<CaseListRun> of(Office office, String prefix, Staff reader) {
        var runs = new ArrayList<CaseListRun>();
        for (var order : Order.values()) {
            var all = new CaseFilter("", "", "", order);
            runs.add(new CaseListRun(prefix + "any", office, reader, all, false));
            runs.add(new CaseListRun(prefix + "any_deep", office, reader, all, true));
            runs.add(new CaseListRun(prefix + "open", office, reader, new CaseFilter("", "open", "", order), false));
            runs.add(new CaseListRun(prefix + "state", office, reader, new CaseFilter("", "awaiting-correction", "", order), false));
            runs.add(new CaseListRun(prefix + "state_deep", office, reader, new CaseFilter("", "decided", "", order), true));
            runs.add(new CaseListRun(prefix + "channel", office, reader, new CaseFilter("", "", "oral", order), false));
            runs.add(new CaseListRun(prefix + "channel_deep", office, reader, new CaseFilter("", "open", "counter", order), true));
            runs.add(new CaseListRun(prefix + "words_often", office, reader, new CaseFilter("补助", "", "", order), false));
            runs.add(new CaseListRun(prefix + "words_often_deep", office, reader, new CaseFilter("补助", "", "", order), true));
            runs.add(new CaseListRun(prefix + "words_some", office, reader, new CaseFilter("大王家村危房", "", "", order), false));
            runs.add(new CaseListRun(prefix + "words_few", office, reader, new CaseFilter("第4711号", "", "", order), false));
            runs.add(new CaseListRun(prefix + "words_none", office, reader, new CaseFilter("核潜艇", "", "", order), false));
            runs.add(new CaseListRun(prefix + "words_open", office, reader, new CaseFilter("征地补偿", "open", "", order), false));
            runs.add(new CaseListRun(prefix + "one_character", office, reader, new CaseFilter("低", "", "", order), false));
            runs.add(new CaseListRun(prefix + "number", office, reader, new CaseFilter("2024-0007", "", "", order), false));
        }
        return runs;
    }

    double milliseconds() {
        var times = new ArrayList<Double>();
        for (int time = 0; time < TIMES; time++) {
            var place = deep ? somewhere() : new Place.Beginning();
            long begun = System.nanoTime();
            var list = office.requests().list(reader, filter, place, PAGE);
            times.add((System.nanoTime() - begun) / 1e6);
            if (list.lines().size() > PAGE) {
                throw new IllegalStateException("A page of %d lines".formatted(list.lines().size()));
            }
        }
        return Measure.middle(times);
    }

    /** After any line of this list. */
    private Place somewhere() {
        var lines = office.requests().list(reader, filter, new Place.After(office.anyCase(reader)), PAGE).lines();
        return lines.isEmpty() ? new Place.Beginning() : new Place.After(lines.getLast().id());
    }
}
