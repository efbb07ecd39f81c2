package io.modeltrail.command.sequencing;

import static io.modeltrail.command.log.LogFixture.LOG;
import static io.modeltrail.command.log.LogFixture.command;
import static io.modeltrail.command.log.LogFixture.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.command.log.LogFixture;
import io.modeltrail.command.log.PositionedEnvelope;
import io.modeltrail.log.note.NoteSigner;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The defect that ours is there to avoid: a writer stays open while others commit and readers read on; when it
/// commits at last, its event lies behind the readers and is lost to them.
class GapDefectTest {

    @SuppressWarnings("NullAway.Init")
    private LogFixture fixture;

    @SuppressWarnings("NullAway.Init")
    private Connection session;

    @SuppressWarnings("NullAway.Init")
    private Term term;

    @BeforeEach
    void start() throws SQLException {
        fixture = new LogFixture("gap");
        session = fixture.sessions.sequencing("test").getConnection();
        term = Term.begin(session, LOG, NoteSigner.ofSeed(LOG, new byte[32]));
    }

    @AfterEach
    void stop() throws SQLException {
        session.close();
        fixture.close();
    }

    @Test
    void aWriterThatStaysOpenLosesNothing() throws Exception {
        fixture.log.append(command("before", "Model/before"), events("before", 0, 3));
        try (var slow = fixture.connect("modeltrail_append")) {
            slow.setAutoCommit(false);
            RawAppend.one(slow, "slow", "Model/slow", 0);
            for (int i = 0; i < 50; i++) {
                fixture.log.append(command("c-" + i, "Model/fast"), events("fast", i, 1));
                term.step(10);
            }
            // Nothing that could overtake the open writer has a position yet.
            assertThat(term.size()).isEqualTo(3);

            slow.commit();
        }
        fixture.log.append(command("after", "Model/fast"), events("fast", 50, 1));
        while (term.step(10) > 0) {}

        var read = fixture.log.readByPosition(0, 1000);
        assertThat(read.stream().map(PositionedEnvelope::position))
                .containsExactlyElementsOf(
                        java.util.stream.LongStream.range(0, 55).boxed().toList());
        assertThat(read.stream().filter(one -> one.envelope().subject().equals("Model/slow")))
                .hasSize(1);
    }

    @Test
    void aWriterThatGivesUpHoldsNothingUp() throws Exception {
        try (var slow = fixture.connect("modeltrail_append")) {
            slow.setAutoCommit(false);
            RawAppend.one(slow, "slow", "Model/slow", 0);
            fixture.log.append(command("c", "Model/fast"), events("fast", 0, 1));
            slow.rollback();
        }

        assertThat(term.step(10)).isEqualTo(1);
        assertThat(term.size()).isEqualTo(1);
    }

    /// Were this allowed, the successor of an event could have the lower transaction id and get the lower position.
    @Test
    void noAppendFollowsAnEarlierWriteOfItsTransaction() throws Exception {
        try (var early = fixture.connect("modeltrail_append")) {
            early.setAutoCommit(false);
            try (var statement = early.createStatement()) {
                statement.execute("select pg_current_xact_id()");
            }
            fixture.log.append(command("first", "Model/m"), events("m", 0, 1));

            assertThatThrownBy(() -> RawAppend.one(early, "second", "Model/m", 1))
                    .hasMessageContaining("must be the first write of its transaction");
        }
    }

    @Test
    void theDatabaseEndsAWriterThatStaysOpenTooLong() throws Exception {
        try (var session = fixture.connect("modeltrail_append");
                var statement = session.createStatement();
                var row = statement.executeQuery("select current_setting('transaction_timeout'), "
                        + "current_setting('idle_in_transaction_session_timeout')")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("15s");
            assertThat(row.getString(2)).isEqualTo("5s");
        }
    }
}
