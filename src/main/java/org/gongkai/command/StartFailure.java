package org.gongkai.command;

import java.io.PrintStream;
import java.net.BindException;
import java.util.stream.Stream;
import org.gongkai.database.CannotWorkHere;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/** Why the program did not start, in one line for whoever started it. */
final class StartFailure {
    private StartFailure() {}

    /** @return {@link ExitStatus#CANNOT_WORK_HERE} */
    static int report(RuntimeException failure, Settings settings, PrintStream err) {
        var told = CannotWorkHere.behind(failure);
        if (told.isPresent()) {
            err.println(told.get().getMessage());
        } else if (hasCause(failure, PortInUseException.class) || hasCause(failure, BindException.class)) {
            var port = settings.port();
            err.println("端口 %d 无法使用，请用 --port 另选一个。 Port %d is in use or not allowed; choose another with --port."
                    .formatted(port, port));
        } else {
            LoggerFactory.getLogger(StartFailure.class).error("The program could not start.", failure);
            err.println("无法启动，原因见上。 The program could not start; the reason stands above.");
        }
        return ExitStatus.CANNOT_WORK_HERE;
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause).anyMatch(type::isInstance);
    }
}
