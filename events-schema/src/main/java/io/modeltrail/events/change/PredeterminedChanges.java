package io.modeltrail.events.change;

import io.modeltrail.events.Required;
import java.util.List;
import java.util.Optional;

/// What a predetermined change control plan says: the modifications, the protocol by which they are made, and
/// what they do to benefits and risks, one by one and together.
public record PredeterminedChanges(
        List<PlannedModification> modifications, ModificationProtocol protocol, String impactAssessment) {

    private static final int MOST = 50;

    public PredeterminedChanges {
        modifications = List.copyOf(Required.present(modifications, "changes.modifications"));
        Required.that(
                !modifications.isEmpty() && modifications.size() <= MOST,
                "changes.modifications",
                "must be 1 to 50; a plan of more is no longer specific");
        Required.that(
                modifications.stream()
                                .map(PlannedModification::modificationId)
                                .distinct()
                                .count()
                        == modifications.size(),
                "changes.modifications",
                "must have distinct ids");
        Required.present(protocol, "changes.protocol");
        Required.text(impactAssessment, "changes.impactAssessment");
    }

    public Optional<PlannedModification> modification(String modificationId) {
        return modifications.stream()
                .filter(it -> it.modificationId().equals(modificationId))
                .findFirst();
    }
}
