package io.modeltrail.servers;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Under which account PostgreSQL's programs run: they refuse root.
final class PostgresAccount {

    private PostgresAccount() {}

    /// What to put before a command. Root leaves its name behind in a user namespace of its own: on disk
    /// the files stay root's, and no other account has to exist or be able to read them.
    static List<String> prefix() {
        if (!isRoot()) {
            return List.of();
        }
        if (LinuxUtils.isUnshareAvailable()) {
            return List.of("unshare", "-U");
        }
        throw new ServerStartException("PostgreSQL refuses to run as root, and this machine does not let root enter"
                + " a user namespace (unshare -U); start as an ordinary user or point to a PostgreSQL of your own");
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException _) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
