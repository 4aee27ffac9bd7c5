package org.gongkai.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML parts of a zipped office file: no entities, no outside addresses, and an end to what a bomb unpacks to. */
final class PackedXml {
    /** Of all parts together, in bytes. */
    private static final long LIMIT = 200L * 1024 * 1024;

    private static final XMLInputFactory XML = secure();

    private long left = LIMIT;

    /** What is done with a part. */
    @FunctionalInterface
    interface Reader {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    void read(ZipFile zip, ZipEntry part, Reader reader) throws IOException, XMLStreamException {
        try (var content = new Bounded(zip.getInputStream(part))) {
            var xml = XML.createXMLStreamReader(content);
            try {
                reader.read(xml);
            } finally {
                xml.close();
            }
        }
    }

    private static XMLInputFactory secure() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private final class Bounded extends FilterInputStream {
        Bounded(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = super.read(into, from, length);
            return count(read, read);
        }

        private int count(int result, int bytes) throws IOException {
            if (result >= 0) {
                left -= bytes;
            }
            if (left < 0) {
                throw new IOException("Unpacks to more than %d bytes".formatted(LIMIT));
            }
            return result;
        }
    }
}
