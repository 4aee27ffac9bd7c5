package org.gongkai.portal.view;

import java.util.List;

/**
 * What the guide tells (政府信息公开指南, art. 12).
 *
 * @param contact      name and value of each thing known of the work body; what is not known is left out
 * @param channels     over which a request is taken, as announced
 * @param indexExample how an index number of this body looks
 * @param remedies     where one may ask for reconsideration or sue; empty where not recorded
 */
public record GuideView(
        String body,
        List<ColumnView> columns,
        List<Fact> contact,
        List<String> channels,
        String indexExample,
        List<Fact> remedies,
        WaysView ways) {
    public GuideView {
        columns = List.copyOf(columns);
        contact = List.copyOf(contact);
        channels = List.copyOf(channels);
        remedies = List.copyOf(remedies);
    }

    /**
     * A name and its value.
     *
     * @param chinese whether the value is the record's own Chinese, on an English page too
     */
    public record Fact(String name, String value, boolean chinese) {}
}
