package org.gongkai.request.matter;

import java.util.List;
import org.gongkai.page.Option;
import org.gongkai.request.casework.CaseHead;
import org.gongkai.request.web.TimelineEvent;

/**
 * The page on which a case is merged into an earlier one.
 *
 * @param leading   the earlier open cases of the same applicant
 * @param meanwhile what somebody else recorded while this was being written
 */
public record MergeView(CaseHead head, int seen, List<Option> leading, List<TimelineEvent> meanwhile) {}
