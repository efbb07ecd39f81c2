package io.modeltrail.servers;

import java.io.IOException;

/// Stops PostgreSQL in order when this JVM dies without doing so: a shell that waits for the end of a pipe from the
/// JVM.
final class PostgresGuard implements AutoCloseable {

    // Ctrl-C and a closing terminal reach the shell too; it outlives them until the JVM has done its own shutdown.
    private static final String SCRIPT = "trap '' INT TERM HUP; read -r end; kill -INT \"$0\"";

    private final Process shell;

    private PostgresGuard(Process shell) {
        this.shell = shell;
    }

    static PostgresGuard watch(ProcessHandle postmaster) {
        try {
            return new PostgresGuard(new ProcessBuilder("sh", "-c", SCRIPT, Long.toString(postmaster.pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new ServerStartException("No shell (sh) to look after PostgreSQL", e);
        }
    }

    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
