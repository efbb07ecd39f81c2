package io.modeltrail.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.note.Checkpoint;
import io.modeltrail.log.note.NoteSigner;
import io.modeltrail.query.Stories;
import io.modeltrail.query.TestDatabases;
import io.modeltrail.query.TestLog;
import io.modeltrail.query.database.QueryDatabase;
import io.modeltrail.query.projection.LogRecord;
import io.modeltrail.query.projection.Positions;
import io.modeltrail.query.projection.ProjectionLoop;
import io.modeltrail.query.projection.Rebuild;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/// What comes over Kafka is believed only as far as the pinned key and the recomputed root bear it out.
class CheckpointLoopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private QueryDatabase database;
    private TestLog log;
    private ProjectionLoop leaves;
    private CheckpointLoop checkpoints;
    private AuditHealth health;

    @BeforeEach
    void start() {
        database = TestDatabases.fresh("checkpoints");
        log = new TestLog();
        var audit = new AuditProjection();
        var positions = new Positions();
        leaves = new ProjectionLoop(
                audit, database, log.topics(), new Rebuild(database, log.topics(), List.of(audit)), positions);
        checkpoints = new CheckpointLoop(database, log.topics(), new LogKey(TestLog.ORIGIN, log.vkeyFile()), positions);
        health = new AuditHealth(database, checkpoints);
        leaves.start();
        checkpoints.start();
    }

    @AfterEach
    void stop() {
        checkpoints.stop();
        leaves.stop();
        log.close();
        database.close();
    }

    @Test
    void honestCheckpointsAreVerifiedEvenWhenTheyComeBeforeTheirLeaves() {
        var records = Stories.takenBack("a", "r-1").stream().map(log::next).toList();
        log.checkpoint();
        records.forEach(log::publish);
        log.flush();
        await().atMost(PATIENCE).until(() -> verdicts().equals(List.of("VERIFIED")));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aTamperedRecordRaisesTheAlarm() {
        var records = Stories.takenBack("a", "r-1").stream().map(log::next).toList();
        for (var record : records) {
            log.publish(record.position() == 7 ? tampered(record) : record);
        }
        log.checkpoint();
        await().atMost(PATIENCE).until(() -> verdicts().equals(List.of("REFUSED")));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(new Alarms(database).details())
                .anyMatch(detail -> detail.startsWith("LEAF_HASH: the leaf at position 7 "))
                .anyMatch(detail -> detail.startsWith("CHECKPOINT: the first 16 leaves on Kafka have root "));
    }

    /// Whoever rewrites the record rewrites its header too.
    @Test
    void aTamperedRecordWithAFittingHeaderIsFoundByTheRoot() {
        var records = Stories.takenBack("a", "r-1").stream().map(log::next).toList();
        for (var record : records) {
            var changed = tampered(record);
            log.publish(
                    record.position() == 7
                            ? new LogRecord(
                                    7,
                                    7,
                                    record.stream(),
                                    changed.leaf(),
                                    MerkleHash.ofLeaf(changed.leaf()).toString(),
                                    record.publishedAt())
                            : record);
        }
        log.checkpoint();
        await().atMost(PATIENCE).until(() -> verdicts().equals(List.of("REFUSED")));
        assertThat(new Alarms(database).count()).isEqualTo(1);
    }

    @Test
    void checkpointsOfAnotherKeyOrOriginOrNoneAreRefused() {
        log.publish(Stories.takenBack("a", "r-1"));
        var root = new Checkpoint(TestLog.ORIGIN, 0, MerkleHash.ofEmptyTree());
        log.publishCheckpoint(
                root.sign(NoteSigner.ofSeed(TestLog.ORIGIN, new byte[32])).toString());
        log.publishCheckpoint(new Checkpoint("other.example/log", 0, MerkleHash.ofEmptyTree())
                .sign(log.signer())
                .toString());
        log.publishCheckpoint("not a note");
        log.checkpoint();
        await().atMost(PATIENCE).until(() -> verdicts().equals(List.of("REFUSED", "REFUSED", "REFUSED", "VERIFIED")));
        assertThat(new Alarms(database).count()).isEqualTo(3);
    }

    private static LogRecord tampered(LogRecord record) {
        var text = new String(record.leaf(), StandardCharsets.UTF_8).replace("because", "whatever");
        return new LogRecord(
                record.position(),
                record.offset(),
                record.stream(),
                text.getBytes(StandardCharsets.UTF_8),
                record.claimedLeafHash(),
                record.publishedAt());
    }

    private List<String> verdicts() {
        return database.jdbc()
                .sql("select verdict from view.checkpoint order by record_offset")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
