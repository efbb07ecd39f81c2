package io.modeltrail.events.change;

import io.modeltrail.events.Command;
import io.modeltrail.events.FromToken;
import io.modeltrail.events.Required;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import java.time.Instant;

/// What may be asked of one predetermined change control plan.
public sealed interface ChangeControlPlanCommand extends Command {

    String planId();

    @Override
    default String stream() {
        return Streams.changeControlPlan(planId());
    }

    /// The plan's first edition, or its next one beside those before it.
    record EstablishChangeControlPlan(
            String planId,
            String model,
            PredeterminedChanges changes,
            @FromToken String establishedBy,
            Instant requestedAt)
            implements ChangeControlPlanCommand {
        public EstablishChangeControlPlan {
            Required.name(planId, "planId");
            Required.name(model, "model");
            Required.present(changes, "changes");
            Required.text(establishedBy, "establishedBy");
        }
    }

    /// An authority accepted the edition in the submission `submissionId` about `version`.
    record AuthoriseChangeControlPlan(
            String planId, int edition, String version, String submissionId, Signature signature, Instant requestedAt)
            implements ChangeControlPlanCommand {
        public AuthoriseChangeControlPlan {
            Required.name(planId, "planId");
            Required.that(edition >= 1, "edition", "must be at least 1");
            Version.parse(version, "version");
            Required.name(submissionId, "submissionId");
            Required.present(signature, "signature");
            Required.that(
                    signature.meaning() == SignatureMeaning.APPROVAL, "signature.meaning", "must be APPROVAL here");
        }
    }

    /// No further change may cite the edition.
    record RetireChangeControlPlan(
            String planId,
            int edition,
            String why,
            @FromToken String retiredBy,
            Instant requestedAt) implements ChangeControlPlanCommand {
        public RetireChangeControlPlan {
            Required.name(planId, "planId");
            Required.that(edition >= 1, "edition", "must be at least 1");
            Required.text(why, "why");
            Required.text(retiredBy, "retiredBy");
        }
    }
}
