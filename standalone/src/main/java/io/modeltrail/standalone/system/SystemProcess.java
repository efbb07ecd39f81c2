package io.modeltrail.standalone.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// This same program as another process, with the flags this one runs with.
public final class SystemProcess implements AutoCloseable {

    private static final int STOPPING_SECONDS = 40;

    private final Process process;
    private final BufferedReader output;

    private SystemProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Starts `up` or another command with the same options; standard error goes to a log beside the data directory.
    public static SystemProcess start(String command, SystemOptions options) throws IOException {
        var line = new ArrayList<String>();
        line.add(ProcessHandle.current().info().command().orElse("java"));
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.modeltrail.standalone.ModelTrail"));
        line.addAll(List.of(
                command,
                "--data",
                options.data().toString(),
                "--port",
                Integer.toString(options.port()),
                "--kafka-port",
                Integer.toString(options.kafkaPort()),
                "--postgres-port",
                Integer.toString(options.postgresPort()),
                "--router-port",
                Integer.toString(options.routerPort()),
                "--stable-port",
                Integer.toString(options.stablePort()),
                "--canary-port",
                Integer.toString(options.canaryPort())));
        return new SystemProcess(new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.appendTo(options.data()
                        .resolveSibling(options.data().getFileName() + ".log")
                        .toFile()))
                .start());
    }

    /// Reads the output up to the line that begins so. Throws when the process ends without it.
    public String awaitLine(String beginning) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new IllegalStateException("the process ended without saying '" + beginning + "'");
    }

    /// Proportional resident memory of the process and everything it started, in MiB.
    public double residentMebibytes() {
        return Stream.concat(Stream.of(process.toHandle()), process.toHandle().descendants())
                        .mapToLong(handle -> kibibytes(handle.pid()))
                        .sum()
                / 1024.0;
    }

    private static long kibibytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    /// The power cord: no hook runs, nothing is flushed.
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        if (!awaitEnd()) {
            process.destroyForcibly();
        }
    }

    private boolean awaitEnd() {
        try {
            return process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
