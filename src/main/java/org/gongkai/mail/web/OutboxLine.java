package org.gongkai.mail.web;

/**
 * A mail that the program made, in the list.
 *
 * @param state   in words, with what stood in the way
 * @param classes how that looks: {@code ok}, {@code soon} or {@code late}
 * @param again   whether it can be tried again
 */
public record OutboxLine(long id, String subject, String purpose, String made, String state, String classes, boolean again) {}
