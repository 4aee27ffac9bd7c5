package org.gongkai.request.owndata;

import java.util.List;
import org.gongkai.page.Option;
import org.gongkai.request.web.CaseView;
import org.gongkai.request.web.TimelineEvent;
import org.jspecify.annotations.Nullable;

/**
 * A demand's page.
 *
 * @param from    the request that it came as; null where it came as what it is
 * @param facts   who demands what, in rows
 * @param papers  what came with it
 * @param letters what told the result, to send and to edit
 * @param proofs  what proves that the letter was served
 * @param settled what became of it; empty while it is open
 * @param why     what was found or done, and which body may correct the record
 * @param unserved whether the letter is made and not recorded as served
 * @param served  how and when it was; empty until then
 */
public record DemandView(
        long id,
        String number,
        String received,
        Demand.@Nullable From from,
        List<CaseView.Fact> facts,
        List<Paper> papers,
        List<Paper> letters,
        List<Paper> proofs,
        String settled,
        List<String> why,
        boolean unserved,
        List<CaseView.Fact> served,
        List<TimelineEvent> timeline,
        List<Option> results) {
    public record Paper(long file, String name) {}
}
