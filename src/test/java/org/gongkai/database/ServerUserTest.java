package org.gongkai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.database.ServerUser.OrdinaryUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under root: what the server's own user can reach in a folder that is shut to it, as root's home is. */
class ServerUserTest {
    private static final int NOBODY = 65534;

    @TempDir
    private Path shut;

    private Path program;

    @BeforeEach
    void aProgramBehindAShutDoor() throws IOException {
        assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "only root can become somebody else");
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwx------"));
        program = Files.createFile(shut.resolve("postgres"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }

    @Test
    void whoMustGetThroughFindsTheProgramAndIsToldSo() throws Exception {
        // test -x asks as initdb does, before it starts the server's program.
        assertThat(run(new OrdinaryUser(NOBODY, NOBODY, true), "test", "-x", program.toString())).isZero();
    }

    @Test
    void whoNeedNotDoesNot() throws Exception {
        assertThat(run(new OrdinaryUser(NOBODY, NOBODY, false), "test", "-x", program.toString())).isNotZero();
    }

    @Test
    void theUserHasNoOtherPowerOfRoot() throws Exception {
        var power = new OrdinaryUser(NOBODY, NOBODY, true);
        assertThat(run(power, "sh", "-c", "[ $(id -u) = 65534 ] && grep -q '^CapEff:.*0000000000000002$' /proc/self/status")).isZero();
    }

    private static int run(ServerUser user, String... command) throws Exception {
        var line = new ArrayList<>(user.prefix());
        line.addAll(List.of(command));
        return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
