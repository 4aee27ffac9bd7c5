package org.gongkai.disclosure.web;

import org.gongkai.disclosure.Category;

/** An entry of the catalogue with the number of items that it lists. */
public record CatalogueEntry(Category category, int items) {}
