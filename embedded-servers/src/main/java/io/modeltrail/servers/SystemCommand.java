package io.modeltrail.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs a program of PostgreSQL to its end and keeps what it printed.
record SystemCommand(int exitCode, String output) {

    static SystemCommand run(List<String> command, Duration limit) {
        try {
            // A file and not a pipe: a server that inherits it would keep a pipe open for ever.
            Path output = Files.createTempFile("modeltrail-", ".out");
            try {
                return run(command, output, limit);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new ServerStartException("Cannot run " + command.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("Interrupted while running " + command.getFirst(), e);
        }
    }

    boolean succeeded() {
        return exitCode == 0;
    }

    private static SystemCommand run(List<String> command, Path output, Duration limit)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        // PGOPTIONS, PGPORT and their like in the user's shell are meant for another server.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new ServerStartException("%s did not end within %s".formatted(command.getFirst(), limit));
        }
        String printed = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        return new SystemCommand(process.exitValue(), printed.strip());
    }
}
