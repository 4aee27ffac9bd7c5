package org.gongkai.disclosure;

/** Where an item's page stands on the public site: for good, whatever its title, category or version becomes. */
final class ItemAddress {
    private ItemAddress() {}

    static String of(String authoritySlug, ItemId item) {
        return "/" + authoritySlug + "/item/" + item + ".html";
    }
}
