package io.modeltrail.standalone.client;

import java.net.URI;

/// Where a system answers: one address when it is standalone, three when its services run apart.
///
/// @param commands takes writes
/// @param queries answers reads, rebuilds projections and serves the log
/// @param identity hands out demo tokens
public record ServerAddresses(URI commands, URI queries, URI identity) {

    /// Everything at one address.
    public static ServerAddresses together(String server) {
        return apart(server, server, server);
    }

    public static ServerAddresses apart(String commands, String queries, String identity) {
        return new ServerAddresses(folder(commands), folder(queries), folder(identity));
    }

    /// The service that takes a write to this path.
    URI writing(String path) {
        return path.startsWith("api/v1/projections/") ? queries : commands;
    }

    private static URI folder(String address) {
        return URI.create(address.endsWith("/") ? address : address + "/");
    }
}
