package org.gongkai.portal;

import java.util.List;
import org.gongkai.disclosure.ItemLine;

/** What search engines are told: the root's file names one of each body, a body's file its pages (sitemaps.org). */
final class SitemapXml {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** A sitemap may name 50,000 addresses; older items are found through the lists. */
    static final int NEWEST = 1000;

    private final SiteSettings settings;

    SitemapXml(SiteSettings settings) {
        this.settings = settings;
    }

    byte[] index(List<String> sitemaps) {
        return Xml.write(xml -> {
            xml.writeStartElement("sitemapindex");
            xml.writeDefaultNamespace(NAMESPACE);
            for (var sitemap : sitemaps) {
                xml.writeStartElement("sitemap");
                Xml.element(xml, "loc", settings.url(sitemap));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    byte[] of(List<String> pages, List<ItemLine> newest) {
        return Xml.write(xml -> {
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(NAMESPACE);
            for (var page : pages) {
                xml.writeStartElement("url");
                Xml.element(xml, "loc", settings.url(page));
                xml.writeEndElement();
            }
            for (var line : newest) {
                xml.writeStartElement("url");
                Xml.element(xml, "loc", settings.url(line.path()));
                Xml.element(xml, "lastmod", Days.day(line.publishedAt()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }
}
