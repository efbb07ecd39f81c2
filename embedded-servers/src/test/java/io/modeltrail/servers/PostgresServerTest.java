package io.modeltrail.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path directory;

    @Test
    void rowsSurviveAStopAndTheSuddenDeathOfTheServer() throws SQLException, IOException {
        try (PostgresServer server = PostgresServer.start(directory, 0)) {
            execute(server, "create table kept (id int)");
            execute(server, "insert into kept values (1)");
        }
        PostgresServer killed = PostgresServer.start(directory, 0);
        execute(killed, "insert into kept values (2)");
        kill(postmaster());
        killed.close();
        try (PostgresServer server = PostgresServer.start(directory, 0)) {
            assertThat(count(server, "select count(*) from kept")).isEqualTo(2);
        }
    }

    @Test
    void aServerThatWouldLoseCommitsIsRefusedAndStopped() throws IOException {
        PostgresSettings careless = PostgresSettings.in(directory)
                .withParameters(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
        assertThatThrownBy(() -> PostgresServer.start(careless))
                .isInstanceOf(ServerStartException.class)
                .hasMessage("PostgreSQL would lose acknowledged events in a crash:"
                        + " fsync=off, synchronous_commit=off, full_page_writes=off; set it to on");
        assertThat(directory.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void aRoleThatWouldLoseItsCommitsIsRefusedAtTheNextStart() throws SQLException {
        try (PostgresServer server = PostgresServer.start(directory, 0)) {
            execute(server, "create role hasty login");
            execute(server, "alter role hasty set synchronous_commit = local");
            execute(server, "alter database modeltrail set synchronous_commit = off");
        }
        assertThatThrownBy(() -> PostgresServer.start(directory, 0))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("synchronous_commit=off");
    }

    @Test
    void aNumberThatNowBelongsToAnotherProgramDoesNotPreventAStart() throws IOException {
        PostgresServer.start(directory, 0).close();
        Path pidFile = directory.resolve("cluster/postmaster.pid");
        Files.writeString(pidFile, "%d%n%s%n".formatted(ProcessHandle.current().pid(), directory.resolve("cluster")));
        PostgresServer.start(directory, 0).close();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void strangersNeedThePassword() throws SQLException {
        try (PostgresServer server = PostgresServer.start(directory, 0)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.superuser(), "guessed"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aSecondServerOnTheSameDirectoryIsRefusedNamingTheFirst() {
        try (PostgresServer _ = PostgresServer.start(directory, 0)) {
            assertThatThrownBy(() -> PostgresServer.start(directory, 0))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessageContaining("in use by process %d"
                            .formatted(ProcessHandle.current().pid()));
        }
    }

    @Test
    void aPortInUseIsNamedWithTheOptionThatChangesIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> PostgresServer.start(directory, port))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessage(
                            "Port %d is in use by another program; stop it or choose another port with"
                                    + " --postgres-port",
                            port);
        }
    }

    private ProcessHandle postmaster() throws IOException {
        String pid =
                Files.readAllLines(directory.resolve("cluster/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        await().atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive());
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(PostgresServer server, String query) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.superuser(), server.superuserPassword());
    }
}
