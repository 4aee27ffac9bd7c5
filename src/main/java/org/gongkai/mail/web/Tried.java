package org.gongkai.mail.web;

/** What a try of one side of a mailbox showed, in words. */
public record Tried(boolean fine, String words) {}
