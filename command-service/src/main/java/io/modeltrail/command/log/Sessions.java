package io.modeltrail.command.log;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// How this service reaches its database: each part with the role that may do just what it needs.
///
/// @param url `jdbc:postgresql://…`
/// @param password of the login roles
public record Sessions(String url, String password) {

    /// A pool of auto-committing connections of role `modeltrail_append` for the writers, which try again themselves.
    public HikariDataSource appending(String name, int size) {
        return pool(name, size, Duration.ofSeconds(2));
    }

    /// The same for readers, who rather wait for a free connection than fail.
    public HikariDataSource reading(String name, int size) {
        return pool(name, size, Duration.ofSeconds(10));
    }

    /// It does not insist on a database at start.
    private HikariDataSource pool(String name, int size, Duration patience) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername("modeltrail_append");
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(patience.toMillis());
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("tcpKeepAlive", true);
        config.addDataSourceProperty("socketTimeout", 20);
        config.addDataSourceProperty("ApplicationName", "modeltrail append");
        return new HikariDataSource(config);
    }

    /// A new session of role `modeltrail_sequencer` each time, for those who hold a lock with it.
    public DataSource sequencing(String job) {
        var properties = new Properties();
        properties.setProperty("user", "modeltrail_sequencer");
        properties.setProperty("password", password);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "40");
        properties.setProperty("ApplicationName", "modeltrail " + job);
        return new DriverManagerDataSource(url, properties);
    }
}
