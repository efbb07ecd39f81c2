package io.modeltrail.standalone.cli;

import io.modeltrail.standalone.client.ApiClient;
import io.modeltrail.standalone.client.ServerAddresses;
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

    @Option(
            names = "--query-server",
            paramLabel = "URL",
            description = "Where it answers reads, if elsewhere; default MODELTRAIL_QUERY_SERVER or --server.")
    private @Nullable String queryServer;

    @Option(
            names = "--identity",
            paramLabel = "URL",
            description = "Where its demo tokens come from, if elsewhere; default MODELTRAIL_IDENTITY or --server.")
    private @Nullable String identity;

    boolean isGiven() {
        return server != null || System.getenv("MODELTRAIL_SERVER") != null;
    }

    ApiClient connect() {
        var commands = given(server, "MODELTRAIL_SERVER", "http://localhost:8080");
        return new ApiClient(
                ServerAddresses.apart(
                        commands,
                        given(queryServer, "MODELTRAIL_QUERY_SERVER", commands),
                        given(identity, "MODELTRAIL_IDENTITY", commands)),
                System.getenv("MODELTRAIL_TOKEN"));
    }

    private static String given(@Nullable String option, String variable, String otherwise) {
        return Objects.requireNonNullElse(option, Objects.requireNonNullElse(System.getenv(variable), otherwise));
    }
}
