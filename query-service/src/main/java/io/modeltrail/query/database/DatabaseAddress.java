package io.modeltrail.query.database;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Turns the address forms that platforms hand out (`postgres://…`, `postgresql://…`, `jdbc:postgresql://…`) into JDBC.
final class DatabaseAddress {

    private DatabaseAddress() {}

    /// The address without user and password: roles have their own.
    static String jdbc(String address) {
        if (address.startsWith("jdbc:postgresql:")) {
            return address;
        }
        URI uri = URI.create(address);
        if (!"postgres".equals(uri.getScheme()) && !"postgresql".equals(uri.getScheme())) {
            throw new IllegalArgumentException(
                    "modeltrail.database.url must begin with jdbc:postgresql://, postgres:// or postgresql://");
        }
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query;
    }

    /// The address with a name by which the database's administrator sees whose connection it is.
    static String named(String jdbc, String applicationName) {
        String name = URLEncoder.encode(applicationName, StandardCharsets.UTF_8);
        return jdbc + (jdbc.contains("?") ? "&" : "?") + "ApplicationName=" + name;
    }
}
