package org.gongkai.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** {@code serve}, and {@code demo} with a setting more: the program until it is told to stop. */
final class Serve implements Command {
    private final Class<?> application;
    private final Map<String, Object> more;

    /**
     * @param application the class that Spring starts from
     * @param more settings beside those that the options give
     */
    Serve(Class<?> application, Map<String, Object> more) {
        this.application = application;
        this.more = more;
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        var settings = Settings.parse(args);
        ConfigurableApplicationContext program;
        try {
            program = start(settings);
        } catch (RuntimeException e) {
            return StartFailure.report(e, settings, err);
        }
        var port = program.getEnvironment().getRequiredProperty("local.server.port");
        var address = settings.baseUrl().orElse("http://localhost:" + port);
        out.println("公开已就绪，请打开 Gongkai is ready, open " + address + "/");
        awaitEnd(program);
        return ExitStatus.DONE;
    }

    private ConfigurableApplicationContext start(Settings settings) {
        var spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        var properties = settings.properties();
        properties.putAll(more);
        spring.setDefaultProperties(properties);
        return spring.run();
    }

    /** Until SIGTERM, Ctrl-C or the program itself closes the context. */
    private static void awaitEnd(ConfigurableApplicationContext program) {
        // A training run for the JVM's AOT cache (bin/build.sh) ends as soon as everything is loaded.
        if (Boolean.getBoolean("gongkai.train")) {
            program.close();
            return;
        }
        var closed = new CountDownLatch(1);
        program.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                closed.countDown();
            }
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
