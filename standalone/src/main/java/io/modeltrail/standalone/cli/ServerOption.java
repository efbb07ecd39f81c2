package io.modeltrail.standalone.cli;

import io.modeltrail.standalone.client.ApiClient;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which running system a command talks to.
final class ServerOption {

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "A running system; default MODELTRAIL_SERVER or http://localhost:8080.")
    private @Nullable String server;

    boolean isGiven() {
        return server != null || System.getenv("MODELTRAIL_SERVER") != null;
    }

    String url() {
        return Objects.requireNonNullElse(
                server, Objects.requireNonNullElse(System.getenv("MODELTRAIL_SERVER"), "http://localhost:8080"));
    }

    ApiClient connect() {
        return new ApiClient(url(), System.getenv("MODELTRAIL_TOKEN"));
    }
}
