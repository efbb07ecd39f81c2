package io.modeltrail.standalone.cli;

import io.modeltrail.standalone.system.SystemOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Option;

/// Where a system in this process keeps its data and which ports it takes.
final class EmbeddedOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".modeltrail",
            description = "Default: ${DEFAULT-VALUE}")
    private Path data = Path.of(".modeltrail");

    @Option(names = "--port", defaultValue = "8080", description = "HTTP. Default: ${DEFAULT-VALUE}")
    private int port = SystemOptions.PORT;

    @Option(
            names = "--router-port",
            defaultValue = "8081",
            description = "Patients' requests. Default: ${DEFAULT-VALUE}")
    private int routerPort = SystemOptions.ROUTER_PORT;

    @Option(names = "--kafka-port", defaultValue = "9092", description = "Default: ${DEFAULT-VALUE}")
    private int kafkaPort = SystemOptions.KAFKA_PORT;

    @Option(names = "--postgres-port", defaultValue = "15432", description = "Default: ${DEFAULT-VALUE}")
    private int postgresPort = SystemOptions.POSTGRES_PORT;

    @Option(
            names = "--stable-port",
            defaultValue = "8091",
            description = "Model server of the stable version. Default: ${DEFAULT-VALUE}")
    private int stablePort = SystemOptions.STABLE_PORT;

    @Option(
            names = "--canary-port",
            defaultValue = "8092",
            description = "Model server of the canary version. Default: ${DEFAULT-VALUE}")
    private int canaryPort = SystemOptions.CANARY_PORT;

    SystemOptions options() {
        return new SystemOptions(
                data.toAbsolutePath().normalize(), port, kafkaPort, postgresPort, routerPort, stablePort, canaryPort);
    }

    /// Begins anew: deletes the data directory, unless a running system holds it.
    static void deleteData(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            return;
        }
        if (!looksLikeOurs(data)) {
            throw new IOException(data + " holds something else than ModelTrail's data; delete it yourself");
        }
        FileSystemUtils.deleteRecursively(data);
    }

    private static boolean looksLikeOurs(Path data) {
        return Files.exists(data.resolve("lock")) || Files.isDirectory(data.resolve("postgres"));
    }
}
