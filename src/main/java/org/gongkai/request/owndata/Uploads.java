package org.gongkai.request.owndata;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.gongkai.request.Requests.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** Files that come with a form, and the token that tells one form from another. */
final class Uploads {
    private static final int MOST = 10;
    private static final int TOKEN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Uploads() {}

    /** What was chosen; too many are told beside the field. */
    static List<Paper> papers(@Nullable List<MultipartFile> uploads, Errors errors) {
        var papers = uploads == null
                ? List.<Paper>of()
                : uploads.stream()
                        .filter(upload -> upload.getOriginalFilename() != null && !upload.getOriginalFilename().isEmpty())
                        .map(upload -> new Paper(String.valueOf(upload.getOriginalFilename()), upload))
                        .toList();
        if (papers.size() > MOST) {
            errors.reject("request.track.correct.files.many", new Object[] {MOST}, null);
        }
        return papers;
    }

    static String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
