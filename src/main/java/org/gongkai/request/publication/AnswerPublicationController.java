package org.gongkai.request.publication;

import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.request.EditedMeanwhile;
import org.gongkai.request.Requests;
import org.gongkai.request.StepRefused;
import org.gongkai.request.web.CaseInAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AnswerPublicationController {
    private final Requests requests;
    private final AnswerPublication publication;

    AnswerPublicationController(Requests requests, AnswerPublication publication) {
        this.requests = requests;
        this.publication = publication;
    }

    /** Opens the draft to be edited; where somebody was quicker, the case, which says what was done. */
    @PostMapping("/staff/requests/{id}/publication")
    @Requires(Permission.PUBLISH_ANSWERS)
    String begin(@PathVariable long id, @RequestParam int seen, Staff staff) {
        var file = CaseInAddress.read(requests, staff, id, Permission.PUBLISH_ANSWERS);
        try {
            return "redirect:/staff/items/" + publication.begin(staff, file, seen);
        } catch (EditedMeanwhile | StepRefused e) {
            return "redirect:/staff/requests/" + id;
        }
    }
}
