package io.modeltrail.command.sequencing;

import static io.modeltrail.command.log.LogFixture.LOG;
import static io.modeltrail.command.log.LogFixture.command;
import static io.modeltrail.command.log.LogFixture.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.command.log.LogFixture;
import io.modeltrail.log.note.Checkpoint;
import io.modeltrail.log.note.NoteSigner;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SequencerTest {

    private static final NoteSigner SIGNER = NoteSigner.ofSeed(LOG, new byte[32]);

    @SuppressWarnings("NullAway.Init")
    private LogFixture fixture;

    @SuppressWarnings("NullAway.Init")
    private Connection session;

    @BeforeEach
    void start() throws SQLException {
        fixture = new LogFixture("sequencer");
        session = fixture.sessions.sequencing("test").getConnection();
    }

    @AfterEach
    void stop() throws SQLException {
        session.close();
        fixture.close();
    }

    @Test
    void positionsAreContiguousAndTilesAreTheNaiveTree() throws Exception {
        var term = Term.begin(session, LOG, SIGNER);
        for (int batch = 0; batch < 8; batch++) {
            fixture.log.append(command("c-" + batch, "Model/m"), events("m", batch * 100L, 100));
            while (term.step(37) > 0) {}
        }
        term.checkpoint();

        var read = fixture.log.readByPosition(0, 1000);
        assertThat(read).hasSize(800);
        for (int position = 0; position < 800; position++) {
            assertThat(read.get(position).position()).isEqualTo(position);
            assertThat(read.get(position).envelope().streamversion()).isEqualTo(position);
        }
        var leaves = leaves();
        var tiles = new StoredTiles(LOG, session);
        for (int size : new int[] {1, 255, 256, 257, 511, 512, 800}) {
            assertThat(tiles.tree(size).root()).hasToString(TreeByDefinition.root(leaves.subList(0, size)));
        }
        var note = fixture.owner()
                .sql("select note from log.checkpoint")
                .query(String.class)
                .single();
        var checkpoint = Checkpoint.open(note.getBytes(StandardCharsets.UTF_8), LOG, List.of(SIGNER.verifierKey()));
        assertThat(checkpoint.size()).isEqualTo(800);
        assertThat(checkpoint.root()).hasToString(TreeByDefinition.root(leaves));
        assertThat(fixture.log.command("c-7").orElseThrow().reply().position()).isEqualTo(799);
    }

    @Test
    void aNewTermGoesOnWhereTheLastOneWas() throws Exception {
        var first = Term.begin(session, LOG, SIGNER);
        fixture.log.append(command("a", "Model/m"), events("m", 0, 300));
        while (first.step(100) > 0) {}
        first.checkpoint();

        var second = Term.begin(session, LOG, SIGNER);
        fixture.log.append(command("b", "Model/m"), events("m", 300, 300));
        while (second.step(100) > 0) {}

        assertThat(second.epoch()).isEqualTo(first.epoch() + 1);
        assertThat(new StoredTiles(LOG, session).tree(600).root()).hasToString(TreeByDefinition.root(leaves()));
    }

    /// As texts, transaction ids would come in another order there: 10000 before 9999.
    @Test
    void orderHoldsWhereTransactionIdsGetOneMoreDigit() throws Exception {
        var term = Term.begin(session, LOG, SIGNER);
        burnTransactionIdsUpToTheNextPowerOfTenBut(3);
        for (int version = 0; version < 12; version++) {
            fixture.log.append(command("c-" + version, "Model/m"), events("m", version, 1));
        }
        var lengths = fixture.owner()
                .sql("select count(distinct length(xid::text)) from log.event")
                .query(Integer.class)
                .single();
        while (term.step(5) > 0) {}

        assertThat(lengths).isEqualTo(2);
        assertThat(fixture.log.readByPosition(0, 100).stream()
                        .map(one -> one.envelope().streamversion()))
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
    }

    /// Each round of the block is a subtransaction that draws an id.
    private void burnTransactionIdsUpToTheNextPowerOfTenBut(int rest) {
        fixture.owner().sql("""
                do $$
                declare
                    now_at bigint := pg_current_xact_id()::text::bigint;
                begin
                    create temp table burnt (id int);
                    for id in now_at .. (10 ^ length(now_at::text))::bigint - %d loop
                        begin
                            insert into burnt values (id);
                        exception when others then
                            raise;
                        end;
                    end loop;
                end
                $$""".formatted(rest + 2)).update();
    }

    @Test
    void aLeaderWhoseTermIsOverStoresNothing() throws Exception {
        fixture.log.append(command("a", "Model/m"), events("m", 0, 10));
        var zombie = Term.begin(session, LOG, SIGNER);
        zombie.step(5);
        Term leader;
        try (var other = fixture.sessions.sequencing("other").getConnection()) {
            leader = Term.begin(other, LOG, SIGNER);

            assertThatThrownBy(() -> zombie.step(5)).isInstanceOf(Fenced.class);
            assertThatThrownBy(zombie::checkpoint).isInstanceOf(Fenced.class);
            assertThat(leader.step(100)).isEqualTo(5);
            assertThatThrownBy(() -> zombie.step(5)).isInstanceOf(Fenced.class);
        }

        assertThat(leaves()).hasSize(10);
        assertThat(fixture.log.readByPosition(0, 100)).hasSize(10);
    }

    @Test
    void nothingIsSignedOnTopOfALogThatWasTamperedWith() throws Exception {
        fixture.log.append(command("a", "Model/m"), events("m", 0, 10));
        var term = Term.begin(session, LOG, SIGNER);
        term.step(100);
        term.checkpoint();

        fixture.owner()
                .sql("alter table log.leaf disable trigger leaf_is_append_only")
                .update();
        fixture.owner()
                .sql("update log.leaf set leaf_hash = sha256('other') where position = 3")
                .update();

        assertThatThrownBy(() -> Term.begin(session, LOG, SIGNER)).isInstanceOf(LogBroken.class);
    }

    @Test
    void anotherKeyMayNotGoOnSigning() throws Exception {
        fixture.log.append(command("a", "Model/m"), events("m", 0, 1));
        var term = Term.begin(session, LOG, SIGNER);
        term.step(100);
        term.checkpoint();
        var other = new byte[32];
        other[0] = 1;

        assertThatThrownBy(() -> Term.begin(session, LOG, NoteSigner.ofSeed(LOG, other)))
                .isInstanceOf(LogBroken.class)
                .hasMessageContaining("use the key that signed it");
    }

    private List<byte[]> leaves() {
        return fixture.owner().sql("""
                        select event.envelope from log.leaf join log.event using (row_id) order by position""").query((row, _) -> row.getBytes(1)).list();
    }
}
