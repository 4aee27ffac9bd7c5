package org.gongkai.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.task.TaskDecorator;

/**
 * Connections for people's requests and for the work beside them. That work never holds more than {@link #BESIDE}: a
 * hundred listeners at once wait for each other, however long it takes, and people still find a connection.
 */
final class SharedPool extends HikariDataSource {
    /** One for the writer of the site and two for the other listeners. */
    private static final int BESIDE = 3;

    /** How many connections this work holds now; a second one is never waited for behind those who wait for a first. */
    private static final ScopedValue<AtomicInteger> HELD = ScopedValue.newInstance();

    private final Semaphore beside = new Semaphore(BESIDE, true);

    SharedPool(HikariConfig config) {
        super(config);
    }

    /** Marks what it decorates as work beside the requests. */
    static TaskDecorator workBeside() {
        return task -> () -> ScopedValue.where(HELD, new AtomicInteger()).run(task);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return HELD.isBound() && HELD.get().get() == 0 ? firstBeside(HELD.get()) : super.getConnection();
    }

    private Connection firstBeside(AtomicInteger held) throws SQLException {
        beside.acquireUninterruptibly();
        try {
            var connection = givingBack(super.getConnection(), held);
            held.incrementAndGet();
            return connection;
        } catch (SQLException | RuntimeException e) {
            beside.release();
            throw e;
        }
    }

    /** The connection, whose first close lets the next one in. */
    private Connection givingBack(Connection connection, AtomicInteger held) {
        var open = new AtomicBoolean(true);
        return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            } finally {
                if (method.getName().equals("close") && open.getAndSet(false)) {
                    held.decrementAndGet();
                    beside.release();
                }
            }
        });
    }
}
