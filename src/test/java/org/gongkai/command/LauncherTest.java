package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.gongkai.command.Machine.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LauncherTest {
    @TempDir
    Path folder;

    private Machine machine;

    @BeforeEach
    void bareMachine() throws IOException {
        machine = new Machine(folder);
    }

    @Test
    void helpNeedsNothingInstalledAndListsEveryCommand() throws Exception {
        var help = machine.gongkai("--help");

        assertThat(help.status()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith("Gongkai").contains("\n  serve ", "\n  test ");
        assertThat(machine.callsMade()).isEmpty();
        assertThat(machine.gongkai().out()).isEqualTo(help.out());
    }

    @Test
    void helpOfACommandIsItsText() throws Exception {
        machine.environment.put("LANG", "zh_CN.UTF-8");

        var help = machine.gongkai("serve", "--port", "1", "--help");

        assertThat(help.status()).isZero();
        assertThat(help.out()).isEqualTo(Files.readString(Path.of("src/main/resources/command/zh/serve.txt")));
    }

    @Test
    void anUnknownCommandIsOneLineAndStatus2() throws Exception {
        for (var name : new String[] {"srve", "../en", "en/serve", ""}) {
            assertRefused(machine.gongkai(name), 2, "'" + name + "'");
        }
        assertThat(machine.callsMade()).isEmpty();
    }

    @Test
    void theProgramsOutputStandsAloneOnStdout() throws Exception {
        machine.withJdk().withMaven();

        var ended = machine.gongkai("serve", "hello");

        assertThat(ended.status()).isZero();
        assertThat(ended.out()).isEqualTo("hello\n");
        assertThat(ended.err()).startsWith("Building");
    }

    @Test
    void whatDidNotChangeIsNotBuiltAgain() throws Exception {
        machine.withJdk().withMaven();
        machine.gongkai("serve");
        assertThat(machine.gongkai("serve").err()).isEmpty();
        assertThat(builds()).isEqualTo(1);

        var source = machine.checkout().resolve("src/main/New.java");
        Files.createFile(source);
        machine.gongkai("serve");
        assertThat(builds()).as("after a new file").isEqualTo(2);

        Files.delete(source);
        machine.gongkai("serve");
        assertThat(builds()).as("after a deleted file").isEqualTo(3);
    }

    @Test
    void twoCallsAtOnceBuildOnce() throws Exception {
        machine.withJdk().withMaven();

        var first = machine.start("serve", "first");
        var second = machine.start("serve", "second");

        assertThat(Machine.end(first).out()).isEqualTo("first\n");
        assertThat(Machine.end(second).out()).isEqualTo("second\n");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void aBuildThatFailsLeavesNoProgramAndIsStatus3() throws Exception {
        machine.withJdk().program("mvn", "echo cannot find symbol; exit 1");

        var ended = machine.gongkai("serve");

        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("cannot find symbol");
        assertThat(machine.checkout().resolve("target/app")).doesNotExist();
    }

    @Test
    void sigtermReachesTheProgram() throws Exception {
        machine.withJdk().withMaven();

        var running = machine.start("serve", "wait");
        while (Files.size(running.out()) == 0) {
            Thread.sleep(Duration.ofMillis(20));
        }
        running.process().destroy();

        var ended = Machine.end(running);
        assertThat(ended.out()).isEqualTo("ready\nstopped\n");
        assertThat(ended.status()).isEqualTo(143);
    }

    @Test
    void rootGetsEverythingThatIsMissingInOneCall() throws Exception {
        machine.withMaven().program("apt-cache", "[ \"$2\" = openjdk-25-jdk-headless ] && echo Package: $2");
        var jdk = folder.resolve("prepared");
        Machine.writeJdk(jdk, "25.0.4");
        // The package of the JDK brings a JDK.
        Files.createDirectories(folder.resolve("jvm"));
        machine.program("apt-get", "echo apt-get $* >> '%s'; [ $1 = update ] || mv '%s' '%s'"
                .formatted(folder.resolve("calls"), jdk, folder.resolve("jvm/openjdk-25")));

        assertThat(machine.gongkai("test").status()).isZero();

        assertThat(machine.callsMade()).filteredOn(call -> call.contains("install")).singleElement().asString()
                .endsWith(" chromium fonts-noto-cjk postgresql openjdk-25-jdk-headless");
    }

    @Test
    void aUserWithoutSudoIsToldExactlyWhatToInstall() throws Exception {
        machine.user(1000).withJdk();

        assertRefused(machine.gongkai("serve"), 3, "apt-get install -y maven");
        assertRefused(machine.gongkai("test"), 3, "apt-get install -y chromium fonts-noto-cjk postgresql maven");
        assertThat(machine.callsMade()).isEmpty();
    }

    @Test
    void aUserWithoutSudoIsToldOfTheJdkTooWhereItIsAPackage() throws Exception {
        machine.user(1000).program("apt-cache", "[ \"$2\" = openjdk-25-jdk-headless ] && echo Package: $2");

        assertRefused(machine.gongkai("serve"), 3, "apt-get install -y maven openjdk-25-jdk-headless");
    }

    @Test
    void aTestIsNamedByItsClassOrModule() throws Exception {
        machine.withJdk().withMaven().program("chromium", "").program("fc-list", "echo font").program("pg_createcluster", "");
        var request = machine.checkout().resolve("src/test/java/org/gongkai/request/remedy");
        Files.createDirectories(request);
        Files.createFile(request.resolve("LawsuitTest.java"));

        machine.gongkai("test", "request", "request.remedy", "LawsuitTest#begins");
        assertRefused(machine.gongkai("test", "nothing"), 2, "'nothing'");

        assertThat(machine.callsMade()).filteredOn(call -> call.contains(" test ")).singleElement().asString()
                .endsWith("-Dtest=org/gongkai/request/**,org/gongkai/request/remedy/**,LawsuitTest#begins");
    }

    private long builds() throws IOException {
        return machine.callsMade().stream().filter(call -> call.contains(" package ")).count();
    }

    static void assertRefused(Ended ended, int status, String reason) {
        assertThat(ended.err().lines()).singleElement().asString().contains(reason);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.status()).isEqualTo(status);
    }
}
