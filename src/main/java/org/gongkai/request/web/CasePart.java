package org.gongkai.request.web;

import org.gongkai.access.Staff;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.springframework.ui.Model;

/** What a part of the work on cases adds to a case's page. */
public interface CasePart {
    void addTo(Model model, CaseFile file, Staff staff, Texts t);
}
