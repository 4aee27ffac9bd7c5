package org.gongkai.database;

/**
 * Where a database is and who enters it.
 *
 * @param url JDBC address, without the password
 */
public record DatabaseAddress(String url, String user, String password) {
    /** The address without the password, so that no log ever holds it. */
    @Override
    public String toString() {
        return user + "@" + url;
    }
}
