package org.gongkai.request.owndata;

import java.util.List;
import org.gongkai.page.Option;
import org.gongkai.request.casework.CaseHead;
import org.gongkai.request.web.TimelineEvent;

/**
 * The page on which a request becomes the demand that it is.
 *
 * @param seen         how many entries the page shows
 * @param asked        what was asked for, in the applicant's words
 * @param papers       names of the papers that go along
 * @param wholes       what becomes of the case; empty where it is closed already
 * @param asksIdentity whether the case has none
 * @param meanwhile    what somebody else recorded while this was being written
 */
public record TakeOverView(
        CaseHead head,
        int seen,
        String asked,
        List<String> papers,
        List<Option> wholes,
        boolean asksIdentity,
        List<Option> documents,
        List<TimelineEvent> meanwhile) {}
