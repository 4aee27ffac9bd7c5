package org.gongkai.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As which system user PostgreSQL's programs run. They refuse root, who may still start this program. */
sealed interface ServerUser {
    /** What stands before a program's name on its command line. */
    List<String> prefix();

    /** Gives a file or folder to this user. */
    void own(Path path) throws IOException;

    /** The program is no root: PostgreSQL runs as the same user. */
    record SameUser() implements ServerUser {
        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void own(Path path) {}
    }

    /**
     * An ordinary user of the system, the usual way under root.
     *
     * @param through it must walk through folders that are shut to it, and is given the one power of root that opens them
     */
    record OrdinaryUser(int uid, int gid, boolean through) implements ServerUser {
        @Override
        public List<String> prefix() {
            var prefix = new ArrayList<>(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs"));
            if (through) {
                // Without the bit the power is not counted where a program asks what it may do (access(2)), and initdb asks.
                prefix.addAll(List.of("--securebits=+no_setuid_fixup", "--inh-caps=+dac_override", "--ambient-caps=+dac_override"));
            }
            return prefix;
        }

        @Override
        public void own(Path path) throws IOException {
            Files.setAttribute(path, "unix:gid", gid);
            Files.setAttribute(path, "unix:uid", uid);
        }
    }

    /** Root without its powers in a user namespace: the way where no other user can reach the data folder. Containers often forbid it. */
    record PowerlessRoot() implements ServerUser {
        static boolean isPossible() throws IOException {
            try {
                return new ProcessBuilder("unshare", "--user", "true")
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public List<String> prefix() {
            return List.of("unshare", "--user");
        }

        @Override
        public void own(Path path) {}
    }

    /**
     * The user for a cluster in {@code home}: the owner of one that is there, else the system's user {@code gongkai},
     * else nobody (65534).
     *
     * @throws CannotWorkHere if the cluster belongs to somebody whom this program cannot become
     */
    static ServerUser forCluster(Path home, Path cluster) throws IOException {
        int self = uid(Path.of("/proc/self"));
        Integer owner = Files.exists(cluster) ? uid(cluster) : null;
        if (self != 0) {
            if (owner != null && owner != self) {
                throw new CannotWorkHere(
                        "数据目录属于另一个系统用户（uid %d）：%s。".formatted(owner, cluster),
                        "The data folder belongs to another system user (uid %d): %s".formatted(owner, cluster));
            }
            return new SameUser();
        }
        var passable = passable(home);
        if (owner == null) {
            return !passable && PowerlessRoot.isPossible() ? new PowerlessRoot() : namedUser(!passable);
        }
        return owner == 0
                ? new PowerlessRoot()
                : new OrdinaryUser(owner, (int) Files.getAttribute(cluster, "unix:gid"), !passable);
    }

    private static int uid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    /** Whether any user may walk down to this folder. */
    private static boolean passable(Path folder) throws IOException {
        for (@Nullable Path step = folder.toRealPath(); step != null; step = step.getParent()) {
            if (!Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static ServerUser namedUser(boolean through) throws IOException {
        try (var users = Files.lines(Path.of("/etc/passwd"))) {
            return users.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && fields[0].equals("gongkai"))
                    .map(fields -> new OrdinaryUser(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), through))
                    .findFirst()
                    .orElse(new OrdinaryUser(65534, 65534, through));
        }
    }
}
