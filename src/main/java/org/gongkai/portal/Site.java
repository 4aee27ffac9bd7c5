package org.gongkai.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The folder of finished files. Whatever lies in it is public; a reader finds the old file or the new one, never half of one. */
final class Site implements Pages {
    /** Every published name: nothing hidden, nothing above, nothing that an address would have to escape. */
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    private static final Set<String> COMPRESSED = Set.of("html", "xml", "css", "js", "txt", "json", "svg", "csv");

    private final Path folder;
    private final Path unfinished;
    private volatile boolean whole;

    /** @param data the program's data folder; unfinished files lie beside the site, on the same disk, so that a move is atomic */
    Site(Path data) {
        this.folder = data.resolve("site");
        this.unfinished = data.resolve("site-unfinished");
        this.whole = Files.exists(mark()) && !isEmpty();
    }

    Path folder() {
        return folder;
    }

    /** Beside the site: tells which edition of the program last wrote all of it. */
    Path mark() {
        return folder.resolveSibling("site-edition");
    }

    /** Whether nothing was ever published here, or somebody deleted it. */
    private boolean isEmpty() {
        return !Files.exists(folder.resolve("index.html"));
    }

    /** Whether every page was written once; before that, one that is not there may still come. */
    boolean isWhole() {
        return whole;
    }

    void nowWhole() {
        whole = true;
    }

    @Override
    public void put(String path, byte[] content) {
        write(path, content);
    }

    /**
     * Publishes a file and, where it shrinks, its compressed twin; nothing is touched if it stands there already.
     *
     * @return whether the site changed
     */
    boolean write(String path, byte[] content) {
        try {
            var target = target(path);
            var twin = isCompressed(path) ? twin(target) : null;
            if (holds(target, content) && (twin == null || Files.exists(twin))) {
                return false;
            }
            // The twin first: a reader who is given an old file with a new twin is given the newer state, and a
            // stop in between leaves a file that differs from what should stand there, so that it is written again.
            if (twin != null) {
                move(compress(content), twin);
            }
            move(content, target);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Not published: " + path, e);
        }
    }

    /** Takes a file away, with its twin. */
    void remove(String path) {
        try {
            var target = target(path);
            Files.deleteIfExists(target);
            Files.deleteIfExists(twin(target));
        } catch (IOException e) {
            throw new UncheckedIOException("Not removed: " + path, e);
        }
    }

    /** Takes away what lies in a folder, but for some files. */
    void clear(String path, Set<String> butFor) {
        pathsIn(folder.resolve(path)).stream().filter(file -> !butFor.contains(file)).forEach(this::remove);
    }

    /** What stands at this path, or null. */
    byte @Nullable [] read(String path) {
        var target = target(path);
        try {
            return Files.isRegularFile(target) ? Files.readAllBytes(target) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("Not read: " + path, e);
        }
    }

    /** Whether the compressed twin of what stands at this path is the right one, or rightly missing. */
    boolean hasTrueTwin(String path) {
        var content = read(path);
        if (content == null || !isCompressed(path)) {
            return content != null;
        }
        try {
            return holds(twin(target(path)), compress(content));
        } catch (IOException e) {
            throw new UncheckedIOException("Not read: " + path, e);
        }
    }

    /** Every published path, twins left out. */
    SequencedSet<String> paths() {
        return pathsIn(folder);
    }

    private SequencedSet<String> pathsIn(Path place) {
        if (!Files.isDirectory(place)) {
            return new TreeSet<>();
        }
        try (var files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.endsWith(".gz"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("Not read: " + place, e);
        }
    }

    static boolean isPath(String path) {
        return PATH.matcher(path).matches();
    }

    static Path twin(Path file) {
        return file.resolveSibling(file.getFileName() + ".gz");
    }

    private Path target(String path) {
        if (!isPath(path) || path.endsWith(".gz")) {
            throw new IllegalArgumentException("Not a path of the site: " + path);
        }
        return folder.resolve(path);
    }

    private static boolean isCompressed(String path) {
        return COMPRESSED.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    private static boolean holds(Path file, byte[] content) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content);
    }

    private void move(byte[] content, Path target) throws IOException {
        Files.createDirectories(unfinished);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        // Not createTempFile: its files are closed to others, and a web server in front may be another user.
        var file = unfinished.resolve(UUID.randomUUID().toString());
        try {
            Files.write(file, content);
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("The folders site and site-unfinished must lie on the same disk", e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Level 9 and no time in the head: the same bytes for the same page. */
    private static byte[] compress(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream(content.length / 3 + 64);
        try (var gzip = new Gzip(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static final class Gzip extends GZIPOutputStream {
        Gzip(ByteArrayOutputStream bytes) throws IOException {
            super(bytes, 8192);
            def.setLevel(9);
        }
    }
}
