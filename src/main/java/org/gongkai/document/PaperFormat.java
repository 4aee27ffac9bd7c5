package org.gongkai.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The formats in which a {@link Paper} is handed out; the same paper gives the same words in each. */
public enum PaperFormat {
    HTML("text/html; charset=utf-8", PaperHtml::write),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", PaperDocx::write),
    PDF("application/pdf", PaperPdf::write),
    /** GB/T 33190: the national format for documents whose layout is fixed. */
    OFD("application/ofd", PaperOfd::write),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", PaperXlsx::write);

    private final String mediaType;
    @SuppressWarnings("ImmutableEnumChecker") // each is a method without a state
    private final Function<Paper, byte[]> writer;

    PaperFormat(String mediaType, Function<Paper, byte[]> writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    public byte[] write(Paper paper) {
        return writer.apply(paper);
    }

    public String mediaType() {
        return mediaType;
    }

    /** As a file's name ends, and as addresses and options have it. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PaperFormat> of(String extension) {
        return Arrays.stream(values()).filter(format -> format.extension().equals(extension)).findFirst();
    }
}
