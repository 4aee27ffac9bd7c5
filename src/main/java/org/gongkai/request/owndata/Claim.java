package org.gongkai.request.owndata;

/**
 * What somebody finds wrong in a record about themselves, and what proves it (art. 41).
 *
 * @param kept  the record: which register, file or list
 * @param wrong what it says
 * @param right what it should say
 * @param evidence what proves it
 */
public record Claim(String kept, String wrong, String right, String evidence) {}
