package org.gongkai.portal;

import java.nio.ByteBuffer;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands in for a page that is not there yet because the site is being written for the first time.
 *
 * @param chinese the page as it is sent
 * @param english the same for addresses below {@code /en/}
 */
record BeingWritten(ByteBuffer chinese, ByteBuffer english) {
    private static final String SECONDS_TO_WAIT = "5";

    /** First folders of addresses that are never a page of the site. */
    private static final Set<String> NOT_OF_THE_SITE = Set.of("service", "staff", "assets", "actuator", "error");

    static BeingWritten from(Templates templates) {
        return new BeingWritten(page(templates, false), page(templates, true));
    }

    private static ByteBuffer page(Templates templates, boolean english) {
        return ByteBuffer.wrap(templates.alone("being-written", templates.texts(english)));
    }

    /** @param path without the slash at its head */
    static boolean mayStandFor(String path) {
        return !NOT_OF_THE_SITE.contains(path.split("/", 2)[0]);
    }

    void answer(Request request, Response response, Callback callback, String path) {
        var page = path.startsWith("en/") ? english : chinese;
        var headers = response.getHeaders();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE_503);
        headers.put(HttpHeader.RETRY_AFTER, SECONDS_TO_WAIT);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put(HttpHeader.CONTENT_TYPE, "text/html;charset=UTF-8");
        headers.put(HttpHeader.CONTENT_LENGTH, page.capacity());
        PublishedFiles.protect(headers);
        var body = HttpMethod.HEAD.is(request.getMethod()) ? ByteBuffer.allocate(0) : page.asReadOnlyBuffer();
        response.write(true, body, callback);
    }
}
