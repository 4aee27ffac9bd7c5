package org.gongkai.document;

/**
 * A file was taken out of the records: its bytes are to go, too.
 *
 * @param sha256 of the bytes
 */
record FileErased(String sha256) {}
