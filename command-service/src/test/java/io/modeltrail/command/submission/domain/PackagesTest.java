package io.modeltrail.command.submission.domain;

import static io.modeltrail.command.submission.domain.OneCheckpoint.assemble;
import static io.modeltrail.command.submission.domain.SubmissionRule.NO_SUCH_CHECKPOINT;
import static io.modeltrail.command.submission.domain.SubmissionRule.OTHER_EVIDENCE;
import static io.modeltrail.command.submission.domain.SubmissionRule.OTHER_GAPS;
import static io.modeltrail.command.submission.domain.SubmissionRule.ROOT_OF_ANOTHER_LOG;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.compliance.SubmissionCommand;
import io.modeltrail.events.compliance.SubmissionCommand.OpenSubmission;
import io.modeltrail.events.compliance.SubmissionEvent;
import io.modeltrail.events.compliance.SubmissionEvent.PackageAssembled;
import io.modeltrail.events.compliance.SubmissionType;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What follows from the log is computed again before a package is put on record.
class PackagesTest {

    private static final String OTHER = "sha256:" + "b".repeat(64);

    private final Scenario<SubmissionCommand, Submission, SubmissionEvent> opened = new Scenario<
                    SubmissionCommand, Submission, SubmissionEvent>(
                    Submission.initial(),
                    Submission::evolve,
                    (command, state) -> SubmissionDecider.decide(command, state, new OneCheckpoint()))
            .having(new OpenSubmission(
                    "s-1",
                    "apache",
                    "1.1.0",
                    Authority.FDA,
                    SubmissionType.PREMARKET_NOTIFICATION_510K,
                    "issuer|rae",
                    Instant.EPOCH));

    @Test
    void theDigestOnRecordIsTheOneThatWasComputed() {
        assertThat(opened.decide().apply(assemble(240, "root", "STERILITY", null), opened.state()))
                .singleElement()
                .isInstanceOfSatisfying(
                        PackageAssembled.class,
                        it -> assertThat(it.evidence()).isEqualTo(OneCheckpoint.EVIDENCE.digest()));
    }

    @Test
    void whatTheLogDoesNotSayIsRefused() {
        opened.when(assemble(241, "root", "STERILITY", null)).thenRefusedBy(NO_SUCH_CHECKPOINT);
        opened.when(assemble(240, "another", "EMC", OTHER))
                .thenRefusedBy(ROOT_OF_ANOTHER_LOG, OTHER_GAPS, OTHER_EVIDENCE);
    }
}
