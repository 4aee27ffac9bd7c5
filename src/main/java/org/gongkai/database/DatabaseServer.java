package org.gongkai.database;

import org.jspecify.annotations.Nullable;

/** The server behind the running program, its own or somebody else's. */
final class DatabaseServer implements AutoCloseable {
    private final DatabaseAddress address;
    private final @Nullable EmbeddedPostgres own;

    private DatabaseServer(DatabaseAddress address, @Nullable EmbeddedPostgres own) {
        this.address = address;
        this.own = own;
    }

    static DatabaseServer of(DatabaseSettings settings) {
        var external = settings.external();
        if (external.isPresent()) {
            return new DatabaseServer(external.get(), null);
        }
        var own = EmbeddedPostgres.start(settings.postgresHome());
        return new DatabaseServer(own.address(), own);
    }

    DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
