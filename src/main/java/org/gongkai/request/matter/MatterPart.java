package org.gongkai.request.matter;

import java.util.List;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.Entry;
import org.gongkai.request.Matters;
import org.gongkai.request.Recorded.Linked;
import org.gongkai.request.web.CasePart;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the cases that belong to a case on its page, and the ways to split and to merge it. */
@Component
class MatterPart implements CasePart {
    private final Matters matters;

    MatterPart(Matters matters) {
        this.matters = matters;
    }

    @Override
    public void addTo(Model model, CaseFile file, Staff staff, Texts t) {
        var handles = staff.may(Permission.HANDLE_REQUESTS, file.authority());
        model.addAttribute(
                "matters",
                new MattersView(
                        file.entries().stream().flatMap(entry -> link(entry, t).stream()).toList(),
                        matters.sent(file).orElse(null),
                        handles && matters.maySplit(file),
                        handles && !matters.leading(staff, file).isEmpty()));
    }

    private static List<MattersView.Link> link(Entry entry, Texts t) {
        return entry.what() instanceof Linked(_, var link, var other)
                ? List.of(new MattersView.Link(
                        t.get("request.event." + link.word()), entry.words().getOrDefault("number", "#" + other), "/staff/requests/" + other))
                : List.of();
    }
}
