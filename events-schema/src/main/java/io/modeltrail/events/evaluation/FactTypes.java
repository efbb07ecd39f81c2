package io.modeltrail.events.evaluation;

import io.modeltrail.events.rulepack.EvidencePattern;
import io.modeltrail.events.rulepack.EvidencePattern.All;
import io.modeltrail.events.rulepack.EvidencePattern.Any;
import io.modeltrail.events.rulepack.EvidencePattern.Approved;
import io.modeltrail.events.rulepack.EvidencePattern.NoneOpen;
import io.modeltrail.events.rulepack.EvidencePattern.Recorded;
import io.modeltrail.events.rulepack.RulePacks;
import java.util.List;
import java.util.stream.Stream;

/// The types of event that an evaluation may look at, so that the others are not even read.
public final class FactTypes {

    private static final List<String> ALWAYS = List.of(
            "ModelVersionRegistered",
            "VersionDescribed",
            "DocumentAttached",
            "DocumentApproved",
            "RequirementJustified",
            "JustificationWithdrawn");

    private FactTypes() {}

    /// Found once, when first asked for.
    private static final class Found {
        private static final List<String> TYPES = Stream.concat(
                        ALWAYS.stream(),
                        RulePacks.all().stream()
                                .flatMap(pack -> pack.requirements().stream())
                                .flatMap(requirement -> Stream.concat(
                                        requirement.onlyIf().stream().flatMap(FactTypes::types),
                                        types(requirement.evidence()))))
                .distinct()
                .sorted()
                .toList();
    }

    /// Those of all rule packs of this release, without prefix and version.
    public static List<String> all() {
        return Found.TYPES;
    }

    private static Stream<String> types(EvidencePattern pattern) {
        return switch (pattern) {
            case All(var parts) -> parts.stream().flatMap(FactTypes::types);
            case Any(var parts) -> parts.stream().flatMap(FactTypes::types);
            case Approved document -> document.before().stream().flatMap(FactTypes::types);
            case Recorded event ->
                Stream.concat(
                        Stream.of(event.type()),
                        Stream.concat(event.before().stream(), event.after().stream())
                                .flatMap(FactTypes::types));
            case NoneOpen open ->
                Stream.concat(Stream.of(open.opened()), open.closed().stream()).flatMap(FactTypes::types);
        };
    }
}
