package io.modeltrail.servers;

import java.nio.file.Path;
import java.util.Map;

/// Where an embedded PostgreSQL keeps its data and how it listens.
///
/// @param directory holds the cluster, its log and the superuser's password
/// @param port of the loopback interface; 0 takes any free one
/// @param portOption what the user types to choose the port, for the message when it is taken
/// @param parameters server parameters that replace or extend the defaults; durability cannot be turned off
public record PostgresSettings(Path directory, int port, String portOption, Map<String, String> parameters) {

    public PostgresSettings {
        directory = directory.toAbsolutePath().normalize();
        parameters = Map.copyOf(parameters);
        parameters.forEach(PostgresSettings::requirePlain);
    }

    public static PostgresSettings in(Path directory) {
        return new PostgresSettings(directory, 0, "--postgres-port", Map.of());
    }

    public PostgresSettings withPort(int port, String option) {
        return new PostgresSettings(directory, port, option, parameters);
    }

    public PostgresSettings withParameters(Map<String, String> parameters) {
        return new PostgresSettings(directory, port, portOption, parameters);
    }

    // pg_ctl hands the parameters to a shell.
    private static void requirePlain(String name, String value) {
        if (!name.matches("[a-z_.]+") || !value.matches("[A-Za-z0-9_.,%/-]*")) {
            throw new IllegalArgumentException(
                    "PostgreSQL parameter %s=%s: only letters, digits and _ . , %% / - are taken"
                            .formatted(name, value));
        }
    }
}
