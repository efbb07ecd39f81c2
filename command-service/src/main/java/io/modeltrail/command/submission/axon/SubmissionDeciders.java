package io.modeltrail.command.submission.axon;

import io.modeltrail.command.decider.Decider;
import io.modeltrail.command.decider.Histories;
import io.modeltrail.command.log.EventLog;
import io.modeltrail.command.submission.domain.Submission;
import io.modeltrail.command.submission.domain.SubmissionConsequences;
import io.modeltrail.command.submission.domain.SubmissionDecider;
import io.modeltrail.command.submission.domain.SubmissionPermissions;
import io.modeltrail.events.Streams;
import io.modeltrail.events.compliance.SubmissionCommand;
import io.modeltrail.events.compliance.SubmissionEvent;

/// The decider of submissions.
public final class SubmissionDeciders {

    private SubmissionDeciders() {}

    public static Decider<SubmissionCommand, Submission, SubmissionEvent> submissions(
            EventLog log, Histories histories) {
        var facts = new LoggedEvidence(log, histories);
        return new Decider<>(
                Streams.SUBMISSION,
                SubmissionCommand.class,
                SubmissionPermissions::of,
                Submission.class,
                1,
                Submission::initial,
                (command, state) -> SubmissionDecider.decide(command, state, facts),
                Submission::evolve,
                SubmissionEvent.class,
                SubmissionConsequences::of);
    }
}
