package org.gongkai.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
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

    /** An ordinary user of the system, the usual way under root. */
    record OrdinaryUser(int uid, int gid) implements ServerUser {
        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs");
        }

        @Override
        public void own(Path path) throws IOException {
            Files.setAttribute(path, "unix:gid", gid);
            Files.setAttribute(path, "unix:uid", uid);
        }
    }

    /** Root without its powers in a user namespace: the way where no other user can reach the data folder. */
    record PowerlessRoot() implements ServerUser {
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
        if (owner == null) {
            return passable(home) ? namedUser() : new PowerlessRoot();
        }
        return owner == 0 ? new PowerlessRoot() : new OrdinaryUser(owner, (int) Files.getAttribute(cluster, "unix:gid"));
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

    private static ServerUser namedUser() throws IOException {
        try (var users = Files.lines(Path.of("/etc/passwd"))) {
            return users.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && fields[0].equals("gongkai"))
                    .map(fields -> new OrdinaryUser(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                    .findFirst()
                    .orElse(new OrdinaryUser(65534, 65534));
        }
    }
}
