package org.gongkai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The whole program and its own PostgreSQL, killed while people send forms. {@code ./gongkai bench kill} does it longer. */
class KilledProgramTest {
    private static final int ROUNDS = 5;
    private static final PrintStream PROGRESS = System.out;

    @Test
    void nothingThatWasAcknowledgedIsLostWhenProgramAndDatabaseAreKilled() throws Exception {
        var folder = WorkFolder.make();
        long seed = ThreadLocalRandom.current().nextLong(1_000_000);
        try (var run = new KillRun(ProgramUnderTest.LAUNCH, folder, seed, PROGRESS)) {
            var result = run.rounds(ROUNDS);

            assertThat(result.measures()).as("seed %d", seed).allMatch(Measure::ok);
            assertThat(run.acknowledged()).doesNotHaveDuplicates().extracting(Visitor.Receipt::code).doesNotHaveDuplicates();
        } finally {
            WorkFolder.remove(folder);
        }
    }
}
