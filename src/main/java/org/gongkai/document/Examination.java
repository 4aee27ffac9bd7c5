package org.gongkai.document;

import static org.gongkai.document.FileRefused.Reason.ACTIVE;
import static org.gongkai.document.FileRefused.Reason.DAMAGED;
import static org.gongkai.document.FileRefused.Reason.DISGUISED;
import static org.gongkai.document.FileRefused.Reason.LOCKED;
import static org.gongkai.document.FileRefused.Reason.NOT_ALLOWED;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Looks at what a file is, not at what it is called, and refuses what does not fit or could act. */
final class Examination {
    /** Macros, ActiveX and packed objects inside an office file. */
    private static final Pattern ACTIVE_PART =
            Pattern.compile("(?i)(.*/)?(vbaProject\\.bin|activeX/.*|embeddings/.*\\.(bin|exe|js|vbs))|Scripts/.*|Basic/.*");

    private Examination() {}

    /**
     * The type of a file.
     *
     * @param name its ending must promise what the content is
     * @throws FileRefused if it does not, or if the content is of no allowed type
     */
    static FileType of(Path file, String name) throws IOException {
        var promised = FileType.promisedBy(name).orElseThrow(() -> new FileRefused(NOT_ALLOWED));
        var magic = magic(file);
        var found = switch (promised) {
            case PDF, PNG, JPEG, GIF, WEBP -> magic.equals(promised.mediaType());
            case DOCX, XLSX, PPTX, ODT, ODS, OFD -> isZip(file) && packed(file).filter(promised::equals).isPresent();
            case DOC, XLS -> isCompound(magic) && compound(file, promised);
            case TXT, CSV -> isPlain(magic) && TextBytes.decode(Files.readAllBytes(file)).isPresent();
        };
        if (!found) {
            throw new FileRefused(isLocked(magic, file) ? LOCKED : DISGUISED);
        }
        if (promised == FileType.PDF) {
            mustNotAct(file);
        }
        return promised;
    }

    /** By the first bytes alone: the name is what is being doubted. */
    private static String magic(Path file) throws IOException {
        try (var content = new BufferedInputStream(Files.newInputStream(file))) {
            return MimeTypes.getDefaultMimeTypes().detect(content, new Metadata()).toString();
        }
    }

    private static boolean isPlain(String magic) {
        // Tika takes GB18030 for bytes of no kind; HTML, XML and scripts it knows by name.
        return magic.equals("text/plain") || magic.equals("text/csv") || magic.equals("application/octet-stream");
    }

    private static boolean isZip(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return new String(content.readNBytes(4), StandardCharsets.ISO_8859_1).equals("PK\u0003\u0004");
        }
    }

    private static Optional<FileType> packed(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.stream().anyMatch(entry -> ACTIVE_PART.matcher(entry.getName()).matches())) {
                throw new FileRefused(ACTIVE);
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                return zip.getEntry("word/document.xml") != null ? Optional.of(FileType.DOCX)
                        : zip.getEntry("xl/workbook.xml") != null ? Optional.of(FileType.XLSX)
                        : zip.getEntry("ppt/presentation.xml") != null ? Optional.of(FileType.PPTX)
                        : Optional.empty();
            }
            if (zip.getEntry("OFD.xml") != null) {
                return Optional.of(FileType.OFD);
            }
            var type = zip.getEntry("mimetype");
            if (type == null) {
                return Optional.empty();
            }
            try (var content = zip.getInputStream(type)) {
                return switch (new String(content.readNBytes(100), StandardCharsets.US_ASCII).strip()) {
                    case "application/vnd.oasis.opendocument.text" -> Optional.of(FileType.ODT);
                    case "application/vnd.oasis.opendocument.spreadsheet" -> Optional.of(FileType.ODS);
                    default -> Optional.empty();
                };
            }
        } catch (IOException e) {
            throw new FileRefused(DAMAGED, e);
        }
    }

    private static boolean isCompound(String magic) {
        return magic.equals("application/x-tika-msoffice")
                || magic.equals(FileType.DOC.mediaType())
                || magic.equals(FileType.XLS.mediaType());
    }

    /** Office files of 1997 to 2003: a small file system, whose folder names its streams in UTF-16. */
    private static boolean compound(Path file, FileType promised) throws IOException {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (holds(bytes, "_VBA_PROJECT")) {
            throw new FileRefused(ACTIVE);
        }
        return promised == FileType.DOC ? holds(bytes, "WordDocument") : holds(bytes, "Workbook") || holds(bytes, "Book");
    }

    /** A password turns a new office file into an old container with one encrypted stream. */
    private static boolean isLocked(String magic, Path file) throws IOException {
        return isCompound(magic)
                && holds(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1), "EncryptedPackage");
    }

    private static boolean holds(String bytes, String stream) {
        return bytes.contains(new String(stream.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1) + "\0\0");
    }

    private static void mustNotAct(Path file) {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            if (PdfActions.in(pdf.getDocument())) {
                throw new FileRefused(ACTIVE);
            }
        } catch (InvalidPasswordException e) {
            throw new FileRefused(LOCKED, e);
        } catch (IOException e) {
            throw new FileRefused(DAMAGED, e);
        }
    }
}
