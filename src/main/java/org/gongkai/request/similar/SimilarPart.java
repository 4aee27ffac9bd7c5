package org.gongkai.request.similar;

import java.util.List;
import org.gongkai.access.Staff;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.Requests;
import org.gongkai.request.web.ApplyView.Fitting;
import org.gongkai.request.web.CasePart;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts on a case's page how the like was answered before and, while it is open, what is public already. */
@Component
class SimilarPart implements CasePart {
    private final SimilarCases similar;
    private final SimilarViews views;
    private final Requests requests;

    SimilarPart(SimilarCases similar, SimilarViews views, Requests requests) {
        this.similar = similar;
        this.views = views;
        this.requests = requests;
    }

    @Override
    public void addTo(Model model, CaseFile file, Staff staff, Texts t) {
        var asked = file.asked();
        var closed = requests.standing(file, requests.today()).state().isClosed();
        var published = closed ? List.<Fitting>of() : views.published(file.authority(), asked.subject(), asked.documentNumber());
        model.addAttribute("similar", new SimilarView(views.lines(similar.to(staff, file), t), published));
    }
}
