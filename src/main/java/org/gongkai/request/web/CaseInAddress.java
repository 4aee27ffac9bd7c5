package org.gongkai.request.web;

import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.request.CaseFile;
import org.gongkai.request.CaseId;
import org.gongkai.request.Requests;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The case that the address of a page names. */
public final class CaseInAddress {
    private CaseInAddress() {}

    /**
     * @throws ResponseStatusException         404 where there is no such case
     * @throws org.gongkai.access.Forbidden if the staff may not do that with the requests of its body
     */
    public static CaseFile read(Requests requests, Staff staff, long id, Permission needed) {
        var file = requests.find(staff, new CaseId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        staff.mustBeAllowed(needed, file.authority());
        return file;
    }
}
