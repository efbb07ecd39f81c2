package io.modeltrail.standalone.deploy;

import static io.modeltrail.standalone.deploy.ComposeFile.ROOT;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;

/// One service as a JVM of its own that sees nothing of this one's environment.
record ServiceProcess(String name, Process process, Path log) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int TOLD = 60;
    private static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /// The class path is that of this test: `without` names the automatic configurations that come with libraries
    /// which the service's own image does not hold.
    static ServiceProcess start(
            String name,
            Path folder,
            List<String> flags,
            List<String> without,
            Map<String, String> environment,
            List<String> program)
            throws IOException {
        var home = Files.createDirectories(folder.resolve(name));
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(flags);
        line.addAll(SMALL);
        line.add("-Djava.io.tmpdir=" + home);
        line.add("-Dspring.autoconfigure.exclude=" + String.join(",", without));
        line.addAll(List.of("-cp", System.getProperty("java.class.path")));
        line.addAll(program);
        var log = folder.resolve(name + ".log");
        var builder = new ProcessBuilder(line)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new ServiceProcess(name, process, log);
    }

    /// Returns once the image's own health check succeeds.
    void awaitHealthy(int port, String path) {
        try {
            await(name)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> !process.isAlive() || isHealthy(port, path));
        } catch (ConditionTimeoutException never) {
            throw new IllegalStateException(name + " does not become healthy:\n" + tail(), never);
        }
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " ended by itself:\n" + tail());
        }
    }

    private static boolean isHealthy(int port, String path) throws IOException, InterruptedException {
        return new ProcessBuilder("bash", ROOT.resolve("deploy/healthy").toString(), Integer.toString(port), path)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /// Asks it to stop; whether it did in time. In the end it is told to in any case.
    boolean stop(Duration grace) {
        process.destroy();
        try {
            if (process.waitFor(grace.toSeconds(), SECONDS)) {
                return true;
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }

    private String tail() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TOLD), lines.size()));
        } catch (IOException gone) {
            return String.valueOf(gone);
        }
    }
}
