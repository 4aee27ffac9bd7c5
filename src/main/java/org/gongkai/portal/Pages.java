package org.gongkai.portal;

/** Takes finished pages: the site's folder, or a check that compares with it. */
@FunctionalInterface
interface Pages {
    /** @param path below the site's root, without a slash at its head: {@code wanlong/guide.html} */
    void put(String path, byte[] content);
}
