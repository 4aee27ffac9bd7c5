package org.gongkai.request.owndata;

import java.util.List;
import org.gongkai.page.Option;
import org.gongkai.request.web.CaseView;
import org.gongkai.request.web.TimelineEvent;

/**
 * A demand's page.
 *
 * @param facts   who demands what, in rows
 * @param papers  what came with it
 * @param letters what told the result, to send and to edit
 * @param settled what became of it; empty while it is open
 */
public record DemandView(
        long id,
        String number,
        String received,
        List<CaseView.Fact> facts,
        List<Paper> papers,
        List<Paper> letters,
        String settled,
        List<TimelineEvent> timeline,
        List<Option> results) {
    public record Paper(long file, String name) {}
}
