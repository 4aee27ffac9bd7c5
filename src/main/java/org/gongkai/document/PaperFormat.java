package org.gongkai.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats in which a {@link Paper} is handed out; the same paper gives the same words in each. */
public enum PaperFormat {
    HTML("text/html; charset=utf-8") {
        @Override
        public byte[] write(Paper paper) {
            return PaperHtml.write(paper);
        }
    },
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        public byte[] write(Paper paper) {
            return PaperDocx.write(paper);
        }
    },
    PDF("application/pdf") {
        @Override
        public byte[] write(Paper paper) {
            return PaperPdf.write(paper);
        }
    },
    /** GB/T 33190: the national format for documents whose layout is fixed. */
    OFD("application/ofd") {
        @Override
        public byte[] write(Paper paper) {
            return PaperOfd.write(paper);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public byte[] write(Paper paper) {
            return PaperXlsx.write(paper);
        }
    };

    private final String mediaType;

    PaperFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public abstract byte[] write(Paper paper);

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
