package io.modeltrail.servers;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;

/// A PostgreSQL cluster on disk and the programs that create, start and stop it.
final class PostgresCluster {

    static final String SUPERUSER = "postgres";

    private static final Duration INITDB_LIMIT = Duration.ofMinutes(2);
    private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(10);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final Path directory;
    private final Path data;
    private final Path programs;
    private final List<String> account;

    PostgresCluster(Path directory) {
        this.directory = directory;
        this.data = directory.resolve("cluster");
        this.programs = PostgresBinaries.home().resolve("bin");
        this.account = PostgresAccount.prefix();
    }

    /// Initialises the cluster unless it exists; a half finished one never takes its place.
    void create() throws IOException {
        if (Files.exists(data)) {
            return;
        }
        Path fresh = directory.resolve("cluster.new");
        FileUtils.deleteDirectory(fresh.toFile());
        Path password = directory.resolve("superuser.password");
        OwnerOnly.write(password, newPassword());
        SystemCommand initdb = run(
                INITDB_LIMIT,
                "initdb",
                "-D",
                fresh.toString(),
                "-U",
                SUPERUSER,
                "--pwfile",
                password.toString(),
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale",
                "C",
                "--locale-provider",
                "builtin",
                "--builtin-locale",
                "C.UTF-8",
                "--no-instructions");
        if (!initdb.succeeded()) {
            throw new ServerStartException(
                    "PostgreSQL cannot create its cluster in %s: %s".formatted(directory, initdb.output()));
        }
        Files.move(fresh, data, ATOMIC_MOVE);
    }

    String password() {
        try {
            return Files.readString(directory.resolve("superuser.password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The password of PostgreSQL's superuser is missing", e);
        }
    }

    /// The postmaster that serves this cluster now, if one does.
    Optional<ProcessHandle> postmaster() {
        return recordedProcess().filter(this::servesThisCluster);
    }

    /// Removes a `postmaster.pid` whose number now belongs to a stranger, which PostgreSQL would take for its own.
    /// Another PostgreSQL is no stranger: it may serve this cluster under another name of the directory.
    void forgetStranger() throws IOException {
        boolean stranger = recordedProcess()
                .flatMap(process -> process.info().command())
                .filter(command -> !Path.of(command).endsWith("postgres"))
                .isPresent();
        if (stranger) {
            Files.deleteIfExists(pidFile());
        }
    }

    /// Starts the server and recovers what a crash left.
    ProcessHandle start(int port, Map<String, String> parameters) throws IOException {
        rotateLog();
        String options = parameters.entrySet().stream()
                .map(parameter -> "-c %s=%s".formatted(parameter.getKey(), parameter.getValue()))
                .collect(Collectors.joining(" ", "-p " + port + " ", ""));
        long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
        SystemCommand started;
        do {
            // pg_ctl gives the server a session of its own, so that Ctrl-C reaches the JVM alone, which stops it in
            // order.
            started = run(
                    RECOVERY_LIMIT,
                    "pg_ctl",
                    "-D",
                    data.toString(),
                    "-l",
                    log().toString(),
                    "-o",
                    options,
                    "-w",
                    "-t",
                    Long.toString(RECOVERY_LIMIT.toSeconds()),
                    "start");
        } while (!started.succeeded() && orphansRemain() && System.nanoTime() < deadline);
        if (!started.succeeded()) {
            throw new ServerStartException("PostgreSQL does not start on port %d: %s".formatted(port, reason(started)));
        }
        return postmaster().orElseThrow(() -> new ServerStartException("PostgreSQL stopped right after its start"));
    }

    /// Stops the server in order; one that does not follow is stopped at once and recovers at its next start.
    void stop() {
        if (!stop("fast").succeeded()
                && postmaster().isPresent()
                && !stop("immediate").succeeded()) {
            throw new ServerStartException("PostgreSQL in %s does not stop".formatted(directory));
        }
    }

    private SystemCommand stop(String mode) {
        return run(
                STOP_LIMIT.plusSeconds(10),
                "pg_ctl",
                "-D",
                data.toString(),
                "-m",
                mode,
                "-w",
                "-t",
                Long.toString(STOP_LIMIT.toSeconds()),
                "stop");
    }

    private SystemCommand run(Duration limit, String program, String... arguments) {
        List<String> command = new ArrayList<>(account);
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return SystemCommand.run(command, limit);
    }

    private Optional<ProcessHandle> recordedProcess() {
        try {
            List<String> lines = Files.readAllLines(pidFile());
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private boolean servesThisCluster(ProcessHandle process) {
        return process.info()
                .arguments()
                .filter(arguments -> List.of(arguments).contains(data.toString()))
                .isPresent();
    }

    // Backends of a killed postmaster end by themselves as soon as they notice.
    private boolean orphansRemain() throws IOException {
        return lastLines(log()).contains("pre-existing shared memory block");
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private Path log() {
        return directory.resolve("postgres.log");
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), directory.resolve("postgres.previous.log"), REPLACE_EXISTING);
        }
    }

    // Before the server has a log of its own, pg_ctl knows the reason.
    private String reason(SystemCommand started) throws IOException {
        return Files.isReadable(log()) ? lastLines(log()) : started.output().replace("\n", " | ");
    }

    private static String lastLines(Path file) throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 6), lines.size()));
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
