package org.gongkai.command;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** {@code serve}: the program until it is told to stop. */
final class Serve implements Command {
    private final Class<?> application;

    /** @param application the class that Spring starts from */
    Serve(Class<?> application) {
        this.application = application;
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
        spring.setDefaultProperties(settings.properties());
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
