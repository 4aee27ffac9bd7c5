package org.gongkai.request.web;

import java.util.Optional;
import org.gongkai.document.KeptFile;
import org.gongkai.page.Texts;
import org.springframework.ui.Model;

/**
 * A kind of record that whoever sent it follows by its receipt code and the telephone number or e-mail address given with it. One
 * door leads to all kinds; which one a code belongs to nobody needs to know.
 */
public interface Followed {
    /** The page that shows the record; empty unless code and contact are right. It takes as long for a wrong contact as for a wrong code. */
    Optional<String> page(TrackForm form, Model model, Texts t);

    /** A file of that record which its sender may fetch. */
    Optional<KeptFile> file(TrackForm form, long file);

    /** Whether all that was personal in the record with this code was erased: nobody's contact opens it any more. */
    boolean isErased(String code);
}
