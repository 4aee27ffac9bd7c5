package org.gongkai.database;

/**
 * Where a database is and who enters it.
 *
 * @param url JDBC address; that of a named server may hold user and password itself
 */
public record DatabaseAddress(String url, String user, String password) {
    /** The address without any password, so that no log ever holds one. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "");
    }
}
