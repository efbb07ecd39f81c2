package io.modeltrail.command.risk.domain;

import io.modeltrail.events.risk.RiskFileEvent;
import io.modeltrail.events.risk.RiskFileEvent.BenefitRiskAccepted;
import io.modeltrail.events.risk.RiskFileEvent.HazardIdentified;
import io.modeltrail.events.risk.RiskFileEvent.RiskControlDefined;
import io.modeltrail.events.risk.RiskFileEvent.RiskControlVerified;
import io.modeltrail.events.risk.RiskFileEvent.RiskEstimated;
import io.modeltrail.events.risk.RiskFileEvent.RiskFileClosed;
import io.modeltrail.events.risk.RiskFileEvent.RiskFileOpened;
import io.modeltrail.events.risk.RiskFileEvent.RiskFileReopened;
import io.modeltrail.events.risk.RiskRecord;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A risk file with those who worked on it, who may not be the ones to close it.
public record RiskFile(RiskRecord file, Set<String> authors) {

    public RiskFile {
        authors = Set.copyOf(authors);
    }

    public static RiskFile initial() {
        return new RiskFile(RiskRecord.empty(), Set.of());
    }

    public RiskFile evolve(RiskFileEvent event) {
        var all = new TreeSet<>(authors);
        author(event).ifPresent(all::add);
        return new RiskFile(file.evolve(event), all);
    }

    private static Optional<String> author(RiskFileEvent event) {
        return switch (event) {
            case HazardIdentified it -> Optional.of(it.identifiedBy());
            case RiskEstimated it -> Optional.of(it.estimatedBy());
            case RiskControlDefined it -> Optional.of(it.definedBy());
            case RiskControlVerified it -> Optional.of(it.verifiedBy());
            case RiskFileOpened _, BenefitRiskAccepted _, RiskFileClosed _, RiskFileReopened _ -> Optional.empty();
        };
    }
}
