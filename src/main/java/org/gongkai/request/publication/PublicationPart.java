package org.gongkai.request.publication;

import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.disclosure.ItemId;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.web.CasePart;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

@Component
class PublicationPart implements CasePart {
    private final AnswerPublication publication;

    PublicationPart(AnswerPublication publication) {
        this.publication = publication;
    }

    @Override
    public void addTo(Model model, CaseFile file, Staff staff, Texts t) {
        var item = publication.item(file).map(ItemId::value).orElse(0L);
        var possible = !publication.isBegun(file) && file.mayBeMadePublic() && staff.may(Permission.PUBLISH_ANSWERS, file.authority());
        model.addAttribute("publication", new PublicationView(item, possible, file.position()));
    }
}
