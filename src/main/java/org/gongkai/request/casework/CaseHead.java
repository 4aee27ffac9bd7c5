package org.gongkai.request.casework;

import org.gongkai.request.CaseFile;

/** What stands above every page of a case. */
public record CaseHead(long id, String number, String subject) {
    public static CaseHead of(CaseFile file) {
        return new CaseHead(file.id().value(), file.number(), file.asked().subject());
    }
}
