package org.gongkai.screening;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.access.AuthorityId;
import org.gongkai.document.FileId;

/**
 * What wants to leave the house: one version of an item, an answer, a letter.
 *
 * @param subject  kind and id of the record: {@code item/17}
 * @param version  from 1; another content needs another version
 * @param html     cleaned by {@link Html#clean}; empty where the files say it all, as with a letter
 * @param formedOn day of the text (成文日期)
 */
public record Leaving(
        String subject, AuthorityId authority, int version, String title, String html, List<FileId> files, LocalDate formedOn) {

    public Leaving {
        files = List.copyOf(files);
    }
}
