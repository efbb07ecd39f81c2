package io.modeltrail.standalone.system;

import java.nio.file.Path;

/// How a standalone system is started: its data directory and the ports it takes on the loopback interface.
///
/// @param port HTTP: API, pages, tokens
/// @param routerPort the embedded router that patients' requests go through
/// @param stablePort the demo's model server of the stable version
/// @param canaryPort the demo's model server of the canary version
public record SystemOptions(
        Path data, int port, int kafkaPort, int postgresPort, int routerPort, int stablePort, int canaryPort) {

    public static final int PORT = 8080;
    public static final int KAFKA_PORT = 9092;
    public static final int POSTGRES_PORT = 15432;
    public static final int ROUTER_PORT = 8081;
    public static final int STABLE_PORT = 8091;
    public static final int CANARY_PORT = 8092;

    public String url() {
        return "http://localhost:" + port;
    }

    public String routerUrl() {
        return "http://localhost:" + routerPort;
    }

    public String bootstrapServers() {
        return "localhost:" + kafkaPort;
    }
}
