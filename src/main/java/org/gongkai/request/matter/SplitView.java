package org.gongkai.request.matter;

import java.util.List;
import org.gongkai.request.Matter;
import org.gongkai.request.casework.CaseHead;
import org.gongkai.request.web.TimelineEvent;

/**
 * The page on which a request is split.
 *
 * @param matters   numbers of the matters that there is room for
 * @param meanwhile what somebody else recorded while this was being written
 */
public record SplitView(CaseHead head, int seen, Matter asked, List<Integer> matters, List<TimelineEvent> meanwhile) {}
