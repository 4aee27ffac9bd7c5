package org.gongkai.portal.view;

/**
 * One of the body's systems (制度).
 *
 * @param text sanitised HTML
 */
public record TextView(String title, String href, String text, String day) {}
