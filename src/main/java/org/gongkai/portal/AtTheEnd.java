package org.gongkai.portal;

import java.lang.reflect.Method;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.aop.interceptor.SimpleAsyncUncaughtExceptionHandler;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.stereotype.Component;

/** A listener that the program's end stopped is no failure: its event stays open and is given again at the next start. */
@Component
class AtTheEnd implements AsyncConfigurer {
    private static final Logger log = LoggerFactory.getLogger(AtTheEnd.class);

    private final AsyncUncaughtExceptionHandler failures = new SimpleAsyncUncaughtExceptionHandler();

    @Override
    public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
        return this::tell;
    }

    private void tell(Throwable thrown, Method listener, Object... events) {
        if (thrown instanceof ProgramEnds) {
            log.info("Left for the next start: {}", events);
        } else {
            failures.handleUncaughtException(thrown, listener, events);
        }
    }
}
