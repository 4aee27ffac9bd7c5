package org.gongkai.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A body's part of the public site as one ZIP file, read from a memory stick where there is no internet: the same pages, with links
 * from file to file. What needs the running program (search, applying) is left out. The same site gives the same bytes.
 */
public final class Bundle {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final String START = "index.html";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0); // the earliest that a ZIP knows

    private final Path site;
    private final NavigableSet<String> names;

    private Bundle(Path site, NavigableSet<String> names) {
        this.site = site;
        this.names = names;
    }

    /**
     * @param data the program's data folder
     * @return how many files it holds
     * @throws NoSuchFileException if the body has no pages there
     */
    public static int write(Path data, String slug, OutputStream to) throws IOException {
        var site = data.resolve("site");
        if (!SLUG.matcher(slug).matches() || !Files.exists(site.resolve(slug).resolve(START))) {
            throw new NoSuchFileException(site.resolve(slug).toString());
        }
        var names = new TreeSet<String>();
        for (var part : new String[] {slug, "en/" + slug, "assets"}) {
            addNames(site, site.resolve(part), names);
        }
        var bundle = new Bundle(site, names);
        try (var zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            put(zip, START, start(slug));
            for (var name : names) {
                put(zip, name, bundle.content(name));
            }
        }
        return names.size() + 1;
    }

    private static void addNames(Path site, Path part, NavigableSet<String> names) throws IOException {
        if (Files.isDirectory(part)) {
            try (Stream<Path> files = Files.walk(part)) {
                files.filter(Files::isRegularFile)
                        .map(file -> site.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> !name.endsWith(".gz")) // twins for the web server
                        .forEach(names::add);
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] start(String slug) {
        var page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.getElementsByTag("html").attr("lang", "zh-CN");
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head().appendElement("meta").attr("http-equiv", "refresh").attr("content", "0; url=" + slug + "/" + START);
        page.title("政府信息公开");
        page.body().appendElement("a").attr("href", slug + "/" + START).text("政府信息公开");
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] content(String name) throws IOException {
        var file = site.resolve(name);
        if (!name.endsWith(".html")) {
            return Files.readAllBytes(file);
        }
        var page = Jsoup.parse(Files.readString(file));
        page.outputSettings().prettyPrint(false);
        page.select("form").remove(); // nobody would receive it
        page.select("a[href^=/]").forEach(link -> turn(link, "href", name, () -> leaveOut(link)));
        page.select("link[href^=/]").forEach(link -> turn(link, "href", name, link::remove));
        page.select("[src^=/]").forEach(element -> turn(element, "src", name, element::remove));
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    /** A button that leads nowhere goes, with its line in a list; of a link in a text the words stay. */
    private static void leaveOut(Element link) {
        var parent = link.parent();
        if (link.hasClass("button")) {
            link.remove();
        } else if (parent != null && parent.is("li") && parent.childrenSize() == 1) {
            parent.remove();
        } else {
            link.tagName("span").removeAttr("href");
        }
    }

    private void turn(Element element, String attribute, String from, Runnable otherwise) {
        var address = element.attr(attribute);
        inside(address).ifPresentOrElse(name -> element.attr(attribute, relative(from, name) + anchor(address)), otherwise);
    }

    /** The file that an address of the site names; empty if it is not in the bundle. */
    private Optional<String> inside(String address) {
        var name = address.replaceFirst("[?#].*", "").substring(1);
        return Optional.of(name.isEmpty() || name.endsWith("/") ? name + START : name).filter(names::contains);
    }

    private static String relative(String from, String to) {
        return "../".repeat((int) from.chars().filter(c -> c == '/').count()) + to;
    }

    private static String anchor(String address) {
        var at = address.indexOf('#');
        return at < 0 ? "" : address.substring(at);
    }
}
