package org.gongkai.request.mailed;

import org.gongkai.access.Staff;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.MailedRequests;
import org.gongkai.request.web.CasePart;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the papers on a case's page. */
@Component
class MailedPapers implements CasePart {
    private final MailedRequests mailed;

    MailedPapers(MailedRequests mailed) {
        this.mailed = mailed;
    }

    @Override
    public void addTo(Model model, CaseFile file, Staff staff, Texts t) {
        model.addAttribute(
                "papers",
                new PapersView(
                        mailed.papers(staff, file).stream().map(it -> new PapersView.Line(it.file().value(), it.title())).toList(),
                        mailed.cameByMail(staff, file)));
    }
}
