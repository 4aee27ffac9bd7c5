package org.gongkai.request.publication;

/**
 * What the case's page says of making the answer public.
 *
 * @param item     the draft or item that it became; 0 where it became none
 * @param possible whether its reader may begin it
 * @param seen     how many entries the page shows
 */
public record PublicationView(long item, boolean possible, int seen) {}
