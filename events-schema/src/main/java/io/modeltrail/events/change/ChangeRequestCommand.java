package io.modeltrail.events.change;

import io.modeltrail.events.Command;
import io.modeltrail.events.FromToken;
import io.modeltrail.events.Required;
import io.modeltrail.events.Streams;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import java.time.Instant;

/// What may be asked of one change request.
public sealed interface ChangeRequestCommand extends Command {

    String changeId();

    @Override
    default String stream() {
        return Streams.changeRequest(changeId());
    }

    record RequestChange(
            String changeId,
            ChangeProposal proposal,
            @FromToken String requestedBy,
            Instant requestedAt) implements ChangeRequestCommand {

        private static final int LONGEST_ID = 60;

        public RequestChange {
            Required.name(changeId, "changeId");
            Required.that(
                    changeId.length() <= LONGEST_ID,
                    "changeId",
                    "must have at most 60 characters, as ids of incidents are made from it");
            Required.present(proposal, "proposal");
            Required.text(requestedBy, "requestedBy");
        }
    }

    /// Somebody other than the requester says what the change does.
    record AssessImpact(
            String changeId, ChangeImpact impact, @FromToken String assessedBy, Instant requestedAt)
            implements ChangeRequestCommand {
        public AssessImpact {
            Required.name(changeId, "changeId");
            Required.present(impact, "impact");
            Required.text(assessedBy, "assessedBy");
        }
    }

    /// Is the change what the plan that it cites allows, going by what studies of its version found?
    record AssessModification(String changeId, Instant requestedAt) implements ChangeRequestCommand {
        public AssessModification {
            Required.name(changeId, "changeId");
        }
    }

    /// `role` is the capacity in which the caller signs; their token must have it.
    record ApproveChange(String changeId, ApproverRole role, Signature signature, Instant requestedAt)
            implements ChangeRequestCommand {
        public ApproveChange {
            Required.name(changeId, "changeId");
            Required.present(role, "role");
            Required.present(signature, "signature");
            Required.that(
                    signature.meaning() == SignatureMeaning.APPROVAL, "signature.meaning", "must be APPROVAL here");
        }
    }

    record RejectChange(String changeId, ApproverRole role, String why, Signature signature, Instant requestedAt)
            implements ChangeRequestCommand {
        public RejectChange {
            Required.name(changeId, "changeId");
            Required.present(role, "role");
            Required.text(why, "why");
            Required.present(signature, "signature");
            Required.that(
                    signature.meaning() == SignatureMeaning.REJECTION, "signature.meaning", "must be REJECTION here");
        }
    }

    record WithdrawChange(
            String changeId, String why, @FromToken String withdrawnBy, Instant requestedAt)
            implements ChangeRequestCommand {
        public WithdrawChange {
            Required.name(changeId, "changeId");
            Required.text(why, "why");
            Required.text(withdrawnBy, "withdrawnBy");
        }
    }

    /// The study that a hotfix owed has passed.
    record DischargeValidation(String changeId, String studyId, Instant requestedAt) implements ChangeRequestCommand {
        public DischargeValidation {
            Required.name(changeId, "changeId");
            Required.name(studyId, "studyId");
        }
    }

    /// The deadline of what a hotfix owes is over.
    record ReportObligationMissed(String changeId, Obligation obligation, Instant requestedAt)
            implements ChangeRequestCommand {
        public ReportObligationMissed {
            Required.name(changeId, "changeId");
            Required.present(obligation, "obligation");
        }
    }
}
