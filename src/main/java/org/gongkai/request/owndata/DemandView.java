package org.gongkai.request.owndata;

import java.util.List;
import org.gongkai.page.Option;
import org.gongkai.request.web.CaseView;

/**
 * A demand's page.
 *
 * @param facts   who demands what, in rows
 * @param settled what became of it; empty while it is open
 */
public record DemandView(long id, String number, String received, List<CaseView.Fact> facts, List<Paper> papers, String settled, List<Option> results) {
    public record Paper(long file, String name) {}
}
