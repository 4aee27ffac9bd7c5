package org.gongkai.report.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.SampleTown.neighbour;
import static org.gongkai.request.SampleTown.officer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.request.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

/** What is handed in is seen by one and gone soon. */
class CheckRunsTest {
    @TempDir
    private Path data;

    private final MovableClock clock = new MovableClock();

    @Test
    void whatWasHandedInOutlivesItsHourNowhere() throws Exception {
        var runs = new CheckRuns(data.toString(), new SimpleAsyncTaskExecutor(), clock);
        var run = runs.begin(officer(), report());
        assertThat(run.await(60)).isTrue();
        runs.forgetOld();
        assertThat(runs.find(officer(), run.id())).isPresent();
        assertThat(runs.find(neighbour(), run.id())).isEmpty();

        clock.moveTo(LocalDate.of(2026, 11, 24));

        assertThat(runs.find(officer(), run.id())).as("before anybody tidied up").isEmpty();
        runs.forgetOld();
        assertThat(left()).isZero();
    }

    @Test
    void whoeverBeginsAnotherGivesUpTheOneBeforeAndMustWaitUntilItIsDone() throws Exception {
        var waiting = new ArrayList<Runnable>();
        var runs = new CheckRuns(data.toString(), new TaskExecutorAdapter(waiting::add), clock);
        var first = runs.begin(officer(), report());
        assertThatThrownBy(() -> runs.begin(officer(), report())).isInstanceOf(HandedIn.Refused.class).hasMessage("report.checking.busy");
        runs.begin(neighbour(), report());

        waiting.getFirst().run();
        runs.begin(officer(), report());

        assertThat(runs.find(officer(), first.id())).isEmpty();
        assertThat(left()).isEqualTo(2);
    }

    @Test
    void aRunThatIsGivenUpEndsBeforeItsNextReport() throws Exception {
        var waiting = new ArrayList<Runnable>();
        var runs = new CheckRuns(data.toString(), new TaskExecutorAdapter(waiting::add), clock);
        var run = runs.begin(officer(), report());

        runs.destroy();
        waiting.forEach(Runnable::run);

        assertThat(run.examined()).isZero();
        assertThat(run.isDone()).isTrue();
        assertThat(left()).isZero();
    }

    @Test
    void whatAKilledProgramLeftIsGoneAtTheNextStart() throws IOException {
        Files.writeString(Files.createDirectories(data.resolve("checks/run1")).resolve("00000.txt"), "年报");
        new CheckRuns(data.toString(), new SimpleAsyncTaskExecutor(), clock);
        assertThat(left()).isZero();
    }

    private static List<MultipartFile> report() {
        return List.of(new MockMultipartFile("files", "年报.txt", "text/plain", "湾龙镇2017年政府信息公开年度报告".getBytes(StandardCharsets.UTF_8)));
    }

    private long left() throws IOException {
        var folder = data.resolve("checks");
        if (!Files.exists(folder)) {
            return 0;
        }
        try (var inside = Files.list(folder)) {
            return inside.count();
        }
    }
}
