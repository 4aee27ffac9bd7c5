package org.gongkai.report.checking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.gongkai.access.Staff;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/** The runs of the last hour; each is seen by whoever began it. Their files are gone with them. */
@Component
class CheckRuns implements DisposableBean {
    private static final Duration KEPT = Duration.ofHours(1);

    private final Map<String, CheckRun> runs = new ConcurrentHashMap<>();
    private final Path folder;
    private final AsyncTaskExecutor executor;
    private final Clock clock;
    /** One at a time: a run has its core, and the residents have the others. */
    private final Object turn = new Object();

    CheckRuns(@Value("${gongkai.data:data}") String data, AsyncTaskExecutor applicationTaskExecutor, Clock clock) {
        this.folder = Path.of(data).toAbsolutePath().resolve("checks");
        remove(folder); // what a program that was killed left there
        this.executor = applicationTaskExecutor;
        this.clock = clock;
    }

    /**
     * Takes the files in and begins. Whoever begins a run gives up the one before.
     *
     * @throws HandedIn.Refused if a file cannot be taken, there is none, or the one before is not done
     */
    CheckRun begin(Staff staff, List<MultipartFile> files) throws IOException {
        if (runs.values().stream().anyMatch(run -> run.belongsTo(staff.id()) && !run.isDone())) {
            throw new HandedIn.Refused("report.checking.busy");
        }
        forget(run -> run.belongsTo(staff.id()));
        var own = Files.createTempDirectory(Files.createDirectories(folder), "run");
        try {
            var in = new HandedIn(own);
            for (var file : files) {
                in.add(file);
            }
            if (in.names().isEmpty()) {
                throw new HandedIn.Refused("report.checking.missing");
            }
            var run = new CheckRun(UUID.randomUUID().toString(), staff.id(), clock.instant(), own, in.names());
            runs.put(run.id(), run);
            executor.execute(() -> {
                synchronized (turn) {
                    run.work();
                }
            });
            return run;
        } catch (IOException | RuntimeException e) {
            remove(own);
            throw e;
        }
    }

    Optional<CheckRun> find(Staff staff, String id) {
        return Optional.ofNullable(runs.get(id)).filter(run -> run.belongsTo(staff.id()) && !isOld(run));
    }

    /** Nothing that was handed in outlives its hour, whether anybody comes back or not. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void forgetOld() {
        forget(this::isOld);
    }

    private boolean isOld(CheckRun run) {
        return run.begun().isBefore(clock.instant().minus(KEPT));
    }

    private void forget(Predicate<CheckRun> which) {
        runs.values().stream().filter(which).toList().forEach(run -> {
            run.giveUp();
            runs.remove(run.id());
            remove(run.folder());
        });
    }

    @Override
    public void destroy() {
        forget(_ -> true);
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Not removed: " + folder, e);
        }
    }
}
