package org.gongkai.portal;

import org.gongkai.authority.Authority;

/**
 * Where a body's pages stand, in one of the two languages.
 *
 * @param head whether the body is the head of the tree, whose pages stand at the root
 */
record Place(Authority body, boolean head, boolean english) {

    /** The body's folder as an address: {@code /}, {@code /wanlong/}, {@code /en/}, {@code /en/wanlong/}. */
    String home() {
        return (english ? "/en/" : "/") + (head ? "" : body.slug() + "/");
    }

    String address(String name) {
        return home() + name;
    }

    /** An address of the site, which records name in Chinese, in this language. */
    String here(String address) {
        return english ? "/en" + address : address;
    }

    /** The same page in the other language. */
    static String otherLanguage(String address) {
        return address.startsWith("/en/") ? address.substring("/en".length()) : "/en" + address;
    }

    /** A page that is made for one visit, in this language: {@code /service/wanlong/apply}. */
    String service(String name) {
        return visit("/service/" + body.slug() + "/" + name);
    }

    /** The address of a page made for one visit, with this language in it. */
    String visit(String address) {
        return address + "?language=" + (english ? "en" : "zh-CN");
    }

    String name() {
        return english ? body.nameEn() : body.name();
    }

    /** The file behind an address: {@code /wanlong/} is {@code wanlong/index.html}. */
    static String file(String address) {
        return address.substring(1) + (address.endsWith("/") ? "index.html" : "");
    }
}
