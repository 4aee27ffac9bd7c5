package org.gongkai.page;

/** The hidden field that proves that a form was ours. */
public record Csrf(String parameter, String token) {}
