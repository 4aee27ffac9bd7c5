package org.gongkai.request;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.gongkai.request.Recorded.Linked;

/** How two cases of one applicant belong together: one matter, one request (一事一申请), and the same matter once. */
public enum CaseLink {
    /** A matter of this request became a case of its own. */
    SPLIT_OFF("split-off"),
    /** This case was a matter of another request. */
    SPLIT_FROM("split-from"),
    /** The same request is answered here for another case as well. */
    MERGED_IN("merged-in"),
    /** Another case asks the same of the same body, and is answered for both. */
    MERGED_INTO("merged-into");

    /** What happened to the request as a whole, and so to each of its matters. */
    private static final Set<String> OF_THE_WHOLE = Set.of("received", "correction-noticed", "corrected");

    private final String word;

    CaseLink(String word) {
        this.word = word;
    }

    /** The word for it in the book, in addresses and message keys. */
    public String word() {
        return word;
    }

    public static Optional<CaseLink> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }

    /**
     * Whether it can be recorded now: one answer for the button, the message and the guard. The message key is
     * {@code request.blocked.WORD}.
     */
    public boolean isPossible(CaseFile file, RequestCase standing) {
        return switch (this) {
            // Terms, others' answers and fees that are under way belong to no matter alone.
            case SPLIT_OFF ->
                !standing.state().isClosed()
                        && file.events().stream().allMatch(event -> OF_THE_WHOLE.contains(event.type()))
                        && file.entries().stream().noneMatch(entry -> entry.what() instanceof Linked);
            case SPLIT_FROM -> file.position() > 0;
            case MERGED_IN -> !standing.state().isClosed();
            case MERGED_INTO -> standing.step("decided").isPresent();
        };
    }
}
