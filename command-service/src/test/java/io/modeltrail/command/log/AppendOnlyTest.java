package io.modeltrail.command.log;

import static io.modeltrail.command.log.LogFixture.command;
import static io.modeltrail.command.log.LogFixture.events;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppendOnlyTest {

    @SuppressWarnings("NullAway.Init")
    private LogFixture fixture;

    @BeforeAll
    void start() {
        fixture = new LogFixture("append_only");
        fixture.log.append(command("c", "Model/m"), events("m", 0, 1));
    }

    @AfterAll
    void stop() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({
        "event, log",
        "command, log",
        "leaf, log",
        "tile, log",
        "checkpoint, log",
        "publication, log",
        "document, digest",
        "document_part, digest"
    })
    void evenTheOwnerMayNotChangeAStoredRow(String table, String column) throws SQLException {
        try (var owner = fixture.database.connect();
                var statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var change :
                    new String[] {"update log.%s set %s = 'other'", "delete from log.%s", "truncate log.%s"}) {
                assertThatThrownBy(() -> statement.execute(change.formatted(table, column)))
                        .hasMessageContaining("is append-only");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "modeltrail_append, insert into log.event default values",
        "modeltrail_append, update log.head set size = 0",
        "modeltrail_append, 'select log.begin_term(''test.local/log'')'",
        "modeltrail_append, insert into log.leaf default values",
        "modeltrail_append, insert into log.document default values",
        "modeltrail_sequencer, insert into log.event default values",
        "modeltrail_sequencer, insert into log.leaf default values",
        "modeltrail_sequencer, update log.head set size = 0",
        "modeltrail_sequencer, 'select log.store_snapshot(''l'', ''s'', 1, ''t'', '''')'",
        "modeltrail_sequencer, 'select log.store_document_part(''d'', 0, '''')'",
        "modeltrail_auditor, 'select log.begin_term(''test.local/log'')'",
        "modeltrail_auditor, insert into log.checkpoint default values"
    })
    void eachRoleMayDoJustItsOwnWork(String role, String statement) throws SQLException {
        try (var session = fixture.connect(role);
                var attempt = session.createStatement()) {
            attempt.execute("set default_transaction_read_only = off");

            assertThatThrownBy(() -> attempt.execute(statement)).hasMessageContaining("permission denied");
        }
    }
}
