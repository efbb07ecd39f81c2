package io.modeltrail.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A JVM of its own that runs both servers on one data directory until it is killed or its input ends, and prints what
/// it does.
/// Started by hand it shows that an ordinary user can run them: `setpriv --reuid=… java -cp … ServersProcess
/// DIRECTORY`.
final class ServersProcess {

    private final Process process;
    private final BufferedReader printed;

    private ServersProcess(Process process) {
        this.process = process;
        this.printed = process.inputReader();
    }

    public static void main(String[] arguments) throws IOException {
        try (DataDirectory directory = DataDirectory.open(Path.of(arguments[0]))) {
            long begin = System.nanoTime();
            try (PostgresServer postgres = PostgresServer.start(directory.postgres(), 0)) {
                System.out.printf("postgres %d ms%n", (System.nanoTime() - begin) / 1_000_000);
                begin = System.nanoTime();
                try (KafkaBroker kafka = KafkaBroker.start(directory.kafka(), 0, 0)) {
                    System.out.printf("kafka %d ms%n", (System.nanoTime() - begin) / 1_000_000);
                    System.out.printf("ready %d %s%n", postgres.port(), kafka.bootstrapServers());
                    while (System.in.read() >= 0) {
                        // Runs until its input ends.
                    }
                    begin = System.nanoTime();
                }
                System.out.printf("kafka stopped %d ms%n", (System.nanoTime() - begin) / 1_000_000);
                begin = System.nanoTime();
            }
            System.out.printf("postgres stopped %d ms%n", (System.nanoTime() - begin) / 1_000_000);
        } catch (ServerStartException refused) {
            System.out.println("refused " + refused.getMessage());
        }
    }

    static ServersProcess launch(Path directory) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ServersProcess.class.getName(),
                directory.toString()));
        return new ServersProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /// The next line that begins with a word, without it.
    String awaitLine(String word) throws IOException {
        String line = "";
        while (!line.startsWith(word + " ")) {
            line = Objects.requireNonNull(printed.readLine(), "the process ended before it printed " + word);
        }
        return line.substring(word.length() + 1);
    }

    long pid() {
        return process.pid();
    }

    /// Kills the JVM and the guard that would stop PostgreSQL after it, as a machine short of memory might.
    void killWithGuard() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
