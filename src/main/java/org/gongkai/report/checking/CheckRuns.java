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
import org.gongkai.access.AccountId;
import org.gongkai.access.Staff;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/** The runs of the last hour; each is seen by whoever began it. Their files are gone with them. */
@Component
class CheckRuns implements DisposableBean {
    private static final Duration KEPT = Duration.ofHours(1);

    private final Map<String, CheckRun> runs = new ConcurrentHashMap<>();
    private final AsyncTaskExecutor executor;
    private final Clock clock;
    /** One at a time: a run has its core, and the residents have the others. */
    private final Object turn = new Object();

    CheckRuns(AsyncTaskExecutor applicationTaskExecutor, Clock clock) {
        this.executor = applicationTaskExecutor;
        this.clock = clock;
    }

    /**
     * Takes the files in and begins. Whoever begins a run gives up the one before.
     *
     * @throws HandedIn.Refused if a file cannot be taken, or there is none
     */
    CheckRun begin(Staff staff, List<MultipartFile> files) throws IOException {
        forget(staff.id());
        var folder = Files.createTempDirectory("gongkai-check");
        try {
            var in = new HandedIn(folder);
            for (var file : files) {
                in.add(file);
            }
            if (in.names().isEmpty()) {
                throw new HandedIn.Refused("report.checking.missing");
            }
            var run = new CheckRun(UUID.randomUUID().toString(), staff.id(), clock.instant(), folder, in.names());
            runs.put(run.id(), run);
            executor.execute(() -> {
                synchronized (turn) {
                    run.work();
                }
            });
            return run;
        } catch (IOException | RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    Optional<CheckRun> find(Staff staff, String id) {
        return Optional.ofNullable(runs.get(id)).filter(run -> run.belongsTo(staff.id()));
    }

    private void forget(AccountId owner) {
        var old = clock.instant().minus(KEPT);
        runs.values().stream().filter(run -> run.isDone() && (run.belongsTo(owner) || run.begun().isBefore(old))).toList().forEach(run -> {
            runs.remove(run.id());
            remove(run.folder());
        });
    }

    @Override
    public void destroy() {
        runs.values().forEach(run -> remove(run.folder()));
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Not removed: " + folder, e);
        }
    }
}
