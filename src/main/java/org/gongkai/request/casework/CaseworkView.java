package org.gongkai.request.casework;

/**
 * What the work inside the house adds to a case's page.
 *
 * @param whose who works on it, in words
 */
public record CaseworkView(String whose, boolean mayAssign, NotesView notes) {}
