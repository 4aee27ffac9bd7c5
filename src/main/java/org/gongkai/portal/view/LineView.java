package org.gongkai.portal.view;

/**
 * A published item in a list.
 *
 * @param day  of publication, as in 2026-11-21
 * @param body short name of the body that published it; empty in a list of one body
 */
public record LineView(String title, String href, String day, String body) {}
