package io.modeltrail.command.log;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `modeltrail.database`: where PostgreSQL is, the owner that migrates, and the password of the login roles.
///
/// @param url `jdbc:postgresql://…` or, as platforms hand it out, `postgres://…`; a user in it is ignored
@ConfigurationProperties("modeltrail.database")
public record DatabaseProperties(
        @Nullable String url,
        @DefaultValue("postgres") String owner,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("modeltrail") String password) {

    private static final String DEFAULT = "jdbc:postgresql://localhost:5432/modeltrail";

    /// The JDBC address: `url`, else what the environment gives, else a local server.
    String jdbcUrl(@Nullable String fromEnvironment) {
        if (url != null && !url.isBlank()) {
            return jdbc(url);
        }
        return fromEnvironment == null || fromEnvironment.isBlank() ? DEFAULT : jdbc(fromEnvironment);
    }

    private static String jdbc(String address) {
        if (address.startsWith("jdbc:postgresql:")) {
            return address;
        }
        if (!address.startsWith("postgres://") && !address.startsWith("postgresql://")) {
            throw new IllegalArgumentException(
                    "modeltrail.database.url must begin with jdbc:postgresql://, postgresql:// or postgres://");
        }
        var uri = URI.create(address);
        var query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return "jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + query;
    }
}
