package org.gongkai.request.owndata;

import java.util.Optional;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.Entry;
import org.gongkai.request.Recorded.OwnDataDemanded;
import org.gongkai.request.Requests;
import org.gongkai.request.web.CasePart;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the demand that a request turned out to be on the case's page, or the way to make it one. */
@Component
class DemandPart implements CasePart {
    private final OwnData ownData;
    private final Requests requests;

    DemandPart(OwnData ownData, Requests requests) {
        this.ownData = ownData;
        this.requests = requests;
    }

    @Override
    public void addTo(Model model, CaseFile file, Staff staff, Texts t) {
        var handles = staff.may(Permission.HANDLE_REQUESTS, file.authority()) && file.assignment().isOpenTo(staff);
        var possible = handles && file.mayBeDemand(requests.standing(file, requests.today()));
        model.addAttribute("demand", file.demand().map(entry -> link(entry, staff, t)).orElseGet(() -> new DemandLink(possible, "", "", "")));
    }

    private DemandLink link(Entry entry, Staff staff, Texts t) {
        var demand = entry.what() instanceof OwnDataDemanded(_, var id) ? ownData.find(staff, id) : Optional.<Demand>empty();
        return demand.map(it -> new DemandLink(false, it.number(), "/staff/own-data/" + it.id(), DemandController.state(it, t)))
                .orElseGet(() -> new DemandLink(false, "", "", ""));
    }
}
