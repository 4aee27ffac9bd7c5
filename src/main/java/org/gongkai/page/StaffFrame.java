package org.gongkai.page;

import java.util.List;

/**
 * What surrounds a staff page.
 *
 * @param body    name of the body one works for
 * @param user    name of who is signed in
 * @param menu    where that person may go
 * @param address this page's own path, to come back to in the other language
 */
public record StaffFrame(
        Texts t, String body, String user, List<Link> menu, String address, boolean reconstructed, Csrf csrf)
        implements Frame {}
