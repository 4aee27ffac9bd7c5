package org.gongkai.request.owndata;

/**
 * What a case's page says of the demand that the request turned out to be.
 *
 * @param possible whether its reader may make it one now
 * @param number   of the demand; empty while there is none
 * @param state    what became of that
 */
public record DemandLink(boolean possible, String number, String href, String state) {}
