package org.gongkai.request.mailed;

import java.util.List;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.MailedRequests;
import org.gongkai.request.Requests;
import org.gongkai.request.web.CasePart;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the papers on a case's page. */
@Component
class MailedPapers implements CasePart {
    private final MailedRequests mailed;
    private final LetterMails letterMails;
    private final Requests requests;

    MailedPapers(MailedRequests mailed, LetterMails letterMails, Requests requests) {
        this.mailed = mailed;
        this.letterMails = letterMails;
        this.requests = requests;
    }

    @Override
    public void addTo(Model model, CaseFile file, Staff staff, Texts t) {
        model.addAttribute(
                "papers",
                new PapersView(
                        mailed.papers(staff, file).stream().map(it -> new PapersView.Line(it.file().value(), it.title())).toList(),
                        mailed.cameByMail(staff, file),
                        letters(file, staff)));
    }

    private List<PapersView.ToMail> letters(CaseFile file, Staff staff) {
        if (!staff.may(Permission.HANDLE_REQUESTS, file.authority()) || !file.assignment().isOpenTo(staff)) {
            return List.of();
        }
        return requests.letters(file).stream()
                .filter(it -> LetterMails.isForMail(file, it))
                .map(it -> new PapersView.ToMail(it.id(), it.kind().title() + " " + it.number(), letterMails.isPut(it)))
                .toList();
    }
}
