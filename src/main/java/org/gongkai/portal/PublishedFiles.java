package org.gongkai.portal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is published, before Spring and without a database; hands on what is not a published file.
 *
 * <p>A wrong address below a body's folder is answered here too, so that it is answered while the database is away.
 */
final class PublishedFiles extends Handler.Wrapper {
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Bytes of pages kept in memory; above it all are let go and read again. */
    private static final long KEPT = 24L * 1024 * 1024;

    private final Site site;
    private final Path folder;
    private final ViewCounts views;
    private final BeingWritten beingWritten;
    private final Map<String, PublishedFile> files = new ConcurrentHashMap<>();
    private final AtomicLong weight = new AtomicLong();

    PublishedFiles(Site site, ViewCounts views, BeingWritten beingWritten) {
        this.site = site;
        this.folder = site.folder();
        this.views = views;
        this.beingWritten = beingWritten;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var path = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod()) ? path(request) : null;
        if (path == null) {
            return super.handle(request, response, callback);
        }
        var file = file(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
        if (file != null) {
            answer(request, response, callback, file, path);
            return true;
        }
        if (!path.isEmpty() && !path.endsWith("/") && Files.isDirectory(folder.resolve(path))) {
            Response.sendRedirect(request, response, callback, HttpStatus.MOVED_PERMANENTLY_301, "/" + path + "/", true);
            return true;
        }
        if (!site.isWhole() && BeingWritten.mayStandFor(path)) {
            beingWritten.answer(request, response, callback, path);
            return true;
        }
        var gone = gone(path);
        if (gone != null) {
            response.setStatus(HttpStatus.NOT_FOUND_404);
            send(request, response, callback, gone);
            return true;
        }
        return super.handle(request, response, callback);
    }

    /** The path below the folder, or null for an address that names no published file, however it is written. */
    private static @Nullable String path(Request request) {
        var address = request.getHttpURI().getCanonicalPath();
        if (address == null || !address.startsWith("/")) {
            return null;
        }
        var path = address.substring(1);
        var name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return path.isEmpty() || (Site.isPath(name) && !name.endsWith(".gz")) ? path : null;
    }

    private @Nullable PublishedFile file(String path) {
        try {
            var place = folder.resolve(path);
            var state = PublishedFile.State.of(place);
            var known = files.get(path);
            if (known != null && known.state().equals(state)) {
                return known;
            }
            var read = PublishedFile.read(place, state);
            if (weight.addAndGet(read.weight()) > KEPT) {
                files.clear();
                weight.set(read.weight());
            }
            files.put(path, read);
            return read;
        } catch (IOException e) {
            return null;
        }
    }

    /** The nearest page that says there is nothing here; null where the first folder of the path is not the site's. */
    private @Nullable PublishedFile gone(String path) {
        var slash = path.indexOf('/');
        if (slash < 0 || !Files.isDirectory(folder.resolve(path.substring(0, slash)))) {
            return null;
        }
        for (var end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
            var page = file(path.substring(0, end + 1) + "404.html");
            if (page != null) {
                return page;
            }
        }
        return file("404.html");
    }

    private void answer(Request request, Response response, Callback callback, PublishedFile file, String path) {
        if (file.isPage() && HttpMethod.GET.is(request.getMethod())) {
            views.count(path, request.getHeaders().get(HttpHeader.USER_AGENT));
        }
        var asked = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
        if (asked != null && (asked.contains(file.etag()) || asked.equals("*"))) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            head(response, file, takesGzip(request) && file.twin() != null);
            response.write(true, ByteBuffer.allocate(0), callback);
            return;
        }
        response.setStatus(HttpStatus.OK_200);
        send(request, response, callback, file);
    }

    private static void send(Request request, Response response, Callback callback, PublishedFile file) {
        var twin = takesGzip(request) ? file.twin() : null;
        head(response, file, twin != null);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, file.type());
        if (twin != null) {
            response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        var body = twin == null ? file.content() : twin;
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body == null ? file.state().bytes() : body.capacity());
        if (HttpMethod.HEAD.is(request.getMethod())) {
            response.write(true, ByteBuffer.allocate(0), callback);
        } else if (body == null) {
            Content.copy(Content.Source.from(file.path()), response, callback);
        } else {
            response.write(true, body.asReadOnlyBuffer(), callback);
        }
    }

    private static void head(Response response, PublishedFile file, boolean gzip) {
        var headers = response.getHeaders();
        headers.put(HttpHeader.ETAG, '"' + file.etag() + (gzip ? "-gz" : "") + '"');
        headers.put(HttpHeader.VARY, "Accept-Encoding");
        // A page is asked for again each time and mostly answered by 304; style and script may be an hour old.
        headers.put(HttpHeader.CACHE_CONTROL, file.path().toString().contains("/assets/") ? "public, max-age=3600" : "public, no-cache");
        protect(headers);
    }

    static void protect(HttpFields.Mutable headers) {
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
    }

    private static boolean takesGzip(Request request) {
        var accepted = request.getHeaders().get(HttpHeader.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }
}
