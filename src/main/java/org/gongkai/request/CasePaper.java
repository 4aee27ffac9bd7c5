package org.gongkai.request;

import org.gongkai.document.FileId;

/** A file that belongs to a case. */
public record CasePaper(FileId file, String title) {}
