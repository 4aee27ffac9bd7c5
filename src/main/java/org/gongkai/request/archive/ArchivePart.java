package org.gongkai.request.archive;

import org.gongkai.access.Staff;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.web.CasePart;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the package for the archive on a finished case's page. */
@Component
class ArchivePart implements CasePart {
    private final ArchivePackages packages;

    ArchivePart(ArchivePackages packages) {
        this.packages = packages;
    }

    @Override
    public void addTo(Model model, CaseFile file, Staff staff, Texts t) {
        model.addAttribute("mayPack", packages.mayPack(staff, file));
    }
}
