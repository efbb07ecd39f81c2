package io.modeltrail.command.risk.domain;

import io.modeltrail.events.catalog.EvidenceCommand;
import io.modeltrail.events.catalog.EvidenceCommand.NoteRiskFileStatus;
import io.modeltrail.events.compliance.RiskFileStatus;
import io.modeltrail.events.risk.RiskFileEvent;
import io.modeltrail.events.risk.RiskFileEvent.BenefitRiskAccepted;
import io.modeltrail.events.risk.RiskFileEvent.HazardIdentified;
import io.modeltrail.events.risk.RiskFileEvent.RiskControlDefined;
import io.modeltrail.events.risk.RiskFileEvent.RiskControlVerified;
import io.modeltrail.events.risk.RiskFileEvent.RiskEstimated;
import io.modeltrail.events.risk.RiskFileEvent.RiskFileClosed;
import io.modeltrail.events.risk.RiskFileEvent.RiskFileOpened;
import io.modeltrail.events.risk.RiskFileEvent.RiskFileReopened;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a risk file tells the stream of its version in the same transaction.
public final class RiskConsequences {

    private RiskConsequences() {}

    public static List<EvidenceCommand> of(RiskFileEvent event) {
        return switch (event) {
            case RiskFileOpened it -> List.of(note(it, RiskFileStatus.OPENED, it.planDigest()));
            case RiskFileClosed it -> List.of(note(it, RiskFileStatus.CLOSED, it.fileDigest()));
            case RiskFileReopened it -> List.of(note(it, RiskFileStatus.REOPENED, null));
            case HazardIdentified _,
                    RiskEstimated _,
                    RiskControlDefined _,
                    RiskControlVerified _,
                    BenefitRiskAccepted _ -> List.of();
        };
    }

    private static EvidenceCommand note(RiskFileEvent event, RiskFileStatus status, @Nullable String digest) {
        return new NoteRiskFileStatus(event.model(), event.version(), status, digest, event.occurredAt());
    }
}
