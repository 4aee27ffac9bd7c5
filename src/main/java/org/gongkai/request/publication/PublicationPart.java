package org.gongkai.request.publication;

import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.Recorded.MadePublic;
import org.gongkai.request.web.CasePart;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

@Component
class PublicationPart implements CasePart {
    @Override
    public void addTo(Model model, CaseFile file, Staff staff, Texts t) {
        var item = file.madePublic().map(MadePublic::item).orElse(0L);
        var possible = item == 0 && file.mayBeMadePublic() && staff.may(Permission.PUBLISH_ANSWERS, file.authority());
        model.addAttribute("publication", new PublicationView(item, possible, file.position()));
    }
}
