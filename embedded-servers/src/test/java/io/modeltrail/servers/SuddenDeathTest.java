package io.modeltrail.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuddenDeathTest {

    @TempDir
    Path directory;

    @Test
    void aKilledJvmGivesUpItsDirectoryAndLeavesNothingBehindThatPreventsAStart() throws Exception {
        ServersProcess first = ServersProcess.launch(directory);
        String bootstrap = first.awaitLine("ready").split(" ", -1)[1];
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        assertThatThrownBy(() -> DataDirectory.open(directory))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("in use by process %d", first.pid());
        ProcessHandle survivor = postmaster();

        first.killWithGuard();

        assertThat(survivor.isAlive()).isTrue();
        try (DataDirectory again = DataDirectory.open(directory);
                PostgresServer _ = PostgresServer.start(again.postgres(), 0);
                KafkaBroker kafka = KafkaBroker.start(again.kafka(), 0, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThat(survivor.isAlive()).isFalse();
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("kept");
        }
    }

    @Test
    void postgresStopsByItselfWhenTheJvmIsKilled() throws Exception {
        ServersProcess process = ServersProcess.launch(directory);
        process.awaitLine("postgres");
        ProcessHandle postmaster = postmaster();

        process.kill();

        await().atMost(Duration.ofSeconds(30)).until(() -> !postmaster.isAlive());
        assertThat(directory.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    private ProcessHandle postmaster() throws IOException {
        Path pidFile = directory.resolve("postgres/cluster/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst()))
                .orElseThrow();
    }
}
