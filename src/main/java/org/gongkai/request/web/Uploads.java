package org.gongkai.request.web;

import java.util.List;
import org.gongkai.request.Requests.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** Files that came with a form. */
public final class Uploads {
    private static final int MOST = 10;

    private Uploads() {}

    /** What was chosen: a field that was left empty comes as a file without a name. */
    static List<Paper> papers(@Nullable List<MultipartFile> uploads) {
        return uploads == null
                ? List.of()
                : uploads.stream()
                        .filter(upload -> upload.getOriginalFilename() != null && !upload.getOriginalFilename().isEmpty())
                        .map(upload -> new Paper(String.valueOf(upload.getOriginalFilename()), upload))
                        .toList();
    }

    /** The same of a visitor or an officer who adds papers; too many are an error. */
    public static List<Paper> papers(@Nullable List<MultipartFile> uploads, Errors errors) {
        var papers = papers(uploads);
        if (papers.size() > MOST) {
            errors.reject("request.track.correct.files.many", new Object[] {MOST}, null);
        }
        return papers;
    }
}
