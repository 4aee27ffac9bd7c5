package org.gongkai.request.owndata;

import java.util.List;
import org.gongkai.page.Option;

/**
 * A demand's page.
 *
 * @param facts   who demands what, in rows
 * @param settled what became of it; empty while it is open
 */
public record DemandView(long id, String number, String received, List<Fact> facts, List<Paper> papers, String settled, List<Option> results) {
    public record Fact(String label, String value) {}

    public record Paper(long file, String name) {}
}
