package org.gongkai.request.retention;

import java.util.List;
import org.gongkai.access.AccountNames;
import org.gongkai.access.Staff;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.web.CasePart;
import org.gongkai.request.web.Days;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says on the page of a case that was erased that it was, by whom and why. */
@Component
class ErasurePart implements CasePart {
    private final Erasure erasure;
    private final AccountNames names;

    ErasurePart(Erasure erasure, AccountNames names) {
        this.erasure = erasure;
        this.names = names;
    }

    @Override
    public void addTo(Model model, CaseFile file, Staff staff, Texts t) {
        erasure.erasure(file).ifPresent(done -> model.addAttribute(
                "erased",
                t.get(
                        "request.erasure.done",
                        Days.moment(t, done.at()),
                        names.of(List.of(done.by())).getOrDefault(done.by(), ""),
                        done.because())));
    }
}
