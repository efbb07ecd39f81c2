package io.modeltrail.command.compliance.domain;

import io.modeltrail.events.compliance.ComplianceEvent;
import io.modeltrail.events.compliance.ComplianceEvent.JustificationWithdrawn;
import io.modeltrail.events.compliance.ComplianceEvent.RequirementJustified;
import java.util.List;
import java.util.stream.Stream;

/// The justifications of one version that are in force.
public record Justifications(List<InForce> inForce) {
    public Justifications {
        inForce = List.copyOf(inForce);
    }

    /// A justification, known by its digest, and who signed it.
    public record InForce(String framework, String requirement, String digest, String signedBy) {}

    public static Justifications initial() {
        return new Justifications(List.of());
    }

    public Justifications evolve(ComplianceEvent event) {
        return switch (event) {
            case RequirementJustified it -> {
                var about = it.justification();
                yield new Justifications(Stream.concat(
                                without(about.framework(), about.requirement()),
                                Stream.of(new InForce(
                                        about.framework(),
                                        about.requirement(),
                                        it.digest(),
                                        it.signature().by())))
                        .toList());
            }
            case JustificationWithdrawn it ->
                new Justifications(without(it.framework(), it.requirement()).toList());
        };
    }

    private Stream<InForce> without(String framework, String requirement) {
        return inForce.stream()
                .filter(one ->
                        !one.framework().equals(framework) || !one.requirement().equals(requirement));
    }
}
