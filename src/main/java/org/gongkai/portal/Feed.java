package org.gongkai.portal;

import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gongkai.disclosure.ItemLine;

/** A body's newest items as an Atom feed (RFC 4287). */
final class Feed {
    static final int ENTRIES = 30;

    private final SiteSettings settings;

    Feed(SiteSettings settings) {
        this.settings = settings;
    }

    /** @param newest the latest first; the feed is as old as its first entry, so that the same records make the same file */
    byte[] of(Place place, String title, List<ItemLine> newest) {
        return Xml.write(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute("xml:lang", place.english() ? "en" : "zh-CN");
            Xml.element(xml, "title", title);
            Xml.element(xml, "id", settings.url(place.home()));
            link(xml, "alternate", settings.url(place.home()));
            link(xml, "self", settings.url(place.address("feed.xml")));
            Xml.element(xml, "updated", Days.moment(newest.isEmpty() ? Instant.EPOCH : newest.getFirst().publishedAt()));
            xml.writeStartElement("author");
            Xml.element(xml, "name", place.name());
            xml.writeEndElement();
            for (var line : newest) {
                entry(xml, place, line);
            }
            xml.writeEndElement();
        });
    }

    private void entry(XMLStreamWriter xml, Place place, ItemLine line) throws XMLStreamException {
        xml.writeStartElement("entry");
        Xml.element(xml, "title", line.title());
        Xml.element(xml, "id", settings.url(line.path()));
        link(xml, "alternate", settings.url(place.here(line.path())));
        Xml.element(xml, "updated", Days.moment(line.publishedAt()));
        Xml.element(xml, "published", Days.moment(line.publishedAt()));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }
}
