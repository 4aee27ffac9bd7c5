package org.gongkai.request.casework;

import org.gongkai.access.AccountNames;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.web.CasePart;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts officer, deputy and notes on a case's page. */
@Component
class Casework implements CasePart {
    private final NoteViews notes;
    private final AccountNames names;

    Casework(NoteViews notes, AccountNames names) {
        this.notes = notes;
        this.names = names;
    }

    @Override
    public void addTo(Model model, CaseFile file, Staff staff, Texts t) {
        model.addAttribute(
                "work",
                new CaseworkView(
                        new AssignmentWords(names, t).of(file.assignment()),
                        staff.may(Permission.ASSIGN_REQUESTS, file.authority()),
                        notes.all(file, staff, t)));
    }
}
