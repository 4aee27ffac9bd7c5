package org.gongkai.disclosure.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Staff;
import org.gongkai.disclosure.web.DraftView.AttachedFile;
import org.gongkai.document.FileId;
import org.gongkai.document.FileRefused;
import org.gongkai.document.Files;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** Attachments on their way through a form. */
@Component
class Uploads {
    /** More than any official document has; a form with more is a mistake. */
    private static final int MOST_FILES = 30;

    private final Files files;

    Uploads(Files files) {
        this.files = files;
    }

    /** Ids of the files that stay and of those that came; a refused one is said beside the field. */
    List<Long> keep(Staff staff, List<Long> staying, List<MultipartFile> coming, Errors errors) {
        var kept = new ArrayList<>(staying);
        for (var file : coming.stream().filter(it -> !String.valueOf(it.getOriginalFilename()).isEmpty()).toList()) {
            if (kept.size() >= MOST_FILES) {
                errors.rejectValue("kept", "disclosure.error.too-many-files", new Object[] {MOST_FILES}, null);
                break;
            }
            try {
                var name = String.valueOf(file.getOriginalFilename());
                kept.add(files.keep(file.getInputStream(), name, staff.authority()).id().value());
            } catch (FileRefused refused) { // said beside the field; the other files are kept
                errors.rejectValue("kept", refused.messageKey());
            } catch (IOException e) {
                errors.rejectValue("kept", "disclosure.error.upload-broken");
            }
        }
        return kept;
    }

    /** Names and sizes; what is not the body's own is left out. */
    List<AttachedFile> describe(AuthorityId body, List<Long> ids) {
        return ids.stream()
                .flatMap(id -> files.describe(new FileId(id)).stream())
                .filter(file -> file.authority().equals(body))
                .map(file -> new AttachedFile(file.id().value(), file.name(), file.bytes()))
                .toList();
    }
}
