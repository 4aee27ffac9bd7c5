package org.gongkai.database;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * What the program does beside the requests: listeners, the writing of the site. It ends after the last request, which
 * may still give it work, and before any bean is destroyed: until then it has its database and its search index.
 */
@Component
class BackgroundWork implements SmartLifecycle {
    /** The web server stops at 2048 below the first. */
    private static final int AFTER_THE_WEB_SERVER = DEFAULT_PHASE - 4096;

    private final SimpleAsyncTaskExecutor executor;

    BackgroundWork(SimpleAsyncTaskExecutor applicationTaskExecutor) {
        this.executor = applicationTaskExecutor;
    }

    @Override
    public void start() {
        // it works whenever it is given something
    }

    /** Takes nothing more and waits, as long as {@code spring.task.execution.shutdown} allows, for what was begun. */
    @Override
    public void stop() {
        executor.close();
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }

    /** Once closed it does not begin again. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_WEB_SERVER;
    }
}
