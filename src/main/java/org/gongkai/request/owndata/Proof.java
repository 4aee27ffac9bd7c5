package org.gongkai.request.owndata;

/** What shows that a letter was served: number of the posted letter, who signed, a note; each empty where there is nothing to say. */
public record Proof(String tracking, String signedBy, String note) {}
