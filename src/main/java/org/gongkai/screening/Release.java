package org.gongkai.screening;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.gongkai.access.AuthorityId;
import org.gongkai.document.KeptFile;
import org.jspecify.annotations.Nullable;

/**
 * What may leave the house. Only the {@link Gate} makes one: it exists only after screening and a passed secrecy review,
 * and its row in the database names the hash of what left.
 */
public final class Release {
    private final Leaving content;
    private final List<KeptFile> files;
    private final String sha256;
    private final Instant at;
    private final Supplier<String> readWords;
    private @Nullable String words;

    Release(Leaving content, List<KeptFile> files, String sha256, Instant at, Supplier<String> readWords) {
        this.content = content;
        this.files = List.copyOf(files);
        this.sha256 = sha256;
        this.at = at;
        this.readWords = readWords;
    }

    public String subject() {
        return content.subject();
    }

    public AuthorityId authority() {
        return content.authority();
    }

    public int version() {
        return content.version();
    }

    public String title() {
        return content.title();
    }

    public String html() {
        return content.html();
    }

    public List<KeptFile> files() {
        return files;
    }

    /** Words that left beside the text; null if there were none under that name, as {@link Leaving.Line} tells it. */
    public @Nullable String beside(String part) {
        return content.beside().stream()
                .filter(line -> line.part().equals(part))
                .map(Leaving.Line::text)
                .findFirst()
                .orElse(null);
    }

    /** Of title, HTML, the words beside and the files, 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** When it was first released. */
    public Instant at() {
        return at;
    }

    /** The words of the text and of the files, for the search; read from the files when first asked. */
    public synchronized String words() {
        if (words == null) {
            words = readWords.get();
        }
        return words;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Release release
                && release.subject().equals(subject())
                && release.version() == version()
                && release.sha256.equals(sha256);
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject(), version(), sha256);
    }

    @Override
    public String toString() {
        return "Release[%s, version %d, %s]".formatted(subject(), version(), sha256);
    }
}
