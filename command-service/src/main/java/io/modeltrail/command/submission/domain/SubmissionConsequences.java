package io.modeltrail.command.submission.domain;

import io.modeltrail.command.submission.domain.Submission.Filed;
import io.modeltrail.events.catalog.EvidenceCommand.NoteSubmissionDecision;
import io.modeltrail.events.compliance.SubmissionEvent;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionDecided;
import io.modeltrail.events.compliance.SubmissionOutcome;
import java.util.List;

/// What must be decided together with a submission's events: its version notes what the authority decided.
public final class SubmissionConsequences {

    private SubmissionConsequences() {}

    public static List<NoteSubmissionDecision> of(SubmissionEvent event, Submission before) {
        if (event instanceof SubmissionDecided it && before instanceof Filed filed) {
            var subject = filed.subject();
            return List.of(new NoteSubmissionDecision(
                    subject.model(),
                    subject.version(),
                    it.submissionId(),
                    subject.authority(),
                    subject.type(),
                    it.outcome() == SubmissionOutcome.ACCEPTED,
                    it.number(),
                    it.occurredAt()));
        }
        return List.of();
    }
}
