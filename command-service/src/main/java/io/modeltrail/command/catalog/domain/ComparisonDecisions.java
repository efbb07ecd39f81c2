package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.catalog.domain.VersionFacts.Compared;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.DossierCommand.CompareVersions;
import io.modeltrail.events.catalog.DossierEvent;
import io.modeltrail.events.catalog.DossierEvent.VersionsCompared;
import io.modeltrail.events.dossier.Dossier;
import io.modeltrail.events.policy.PolicyReference;
import java.util.List;

/// A comparison is put on record as it was computed, under the thresholds in force; nobody types in a figure.
final class ComparisonDecisions {

    private ComparisonDecisions() {}

    static List<DossierEvent> decide(CompareVersions it, Dossier dossier, VersionFacts facts) {
        Refusal.ifOver(it, dossier);
        var against = it.protocol().against();
        var requirements = new Requirements()
                .require(
                        facts.other(against).isPresent(),
                        CatalogRule.OTHER_VERSION_NOT_REGISTERED,
                        "version %s of %s was never registered".formatted(against, it.model()),
                        Streams.modelVersion(it.model(), against));
        var thresholds = facts.thresholds();
        var compared = facts.compare(it.document(), it.protocol(), it.version(), thresholds);
        requirements.require(
                compared.isPresent(),
                CatalogRule.DOCUMENT_NOT_STORED,
                "no document is stored under %s".formatted(it.document()),
                "POST /documents");
        compared.map(Compared::faults)
                .orElse(List.of())
                .forEach(fault -> requirements.require(false, CatalogRule.CASES_NOT_READABLE, fault, it.document()));
        requirements.hold();
        return compared.flatMap(Compared::result).stream()
                .map(result -> (DossierEvent) new VersionsCompared(
                        it.model(),
                        it.version(),
                        it.protocol(),
                        it.document(),
                        result,
                        PolicyReference.of(thresholds),
                        it.comparedBy(),
                        it.requestedAt()))
                .toList();
    }
}
