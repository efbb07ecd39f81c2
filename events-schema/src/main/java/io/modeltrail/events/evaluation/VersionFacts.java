package io.modeltrail.events.evaluation;

import io.modeltrail.events.rulepack.Applicability.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that the log says about one version up to a position, ready to be searched.
public final class VersionFacts {

    /// What is noted again under the same fields takes the place of what was noted before.
    private static final Map<String, List<String>> NOTED_AGAIN = Map.of(
            "StudyOutcomeNoted", List.of("studyId"),
            "ChangeDecisionNoted", List.of("changeId"),
            "SubmissionDecisionNoted", List.of("submissionId"),
            "RiskFileStatusNoted", List.of(),
            "RiskEstimated", List.of("hazardId", "stage"),
            "RiskControlVerified", List.of("controlId", "aspect"));

    private final Map<String, List<Fact>> history = new HashMap<>();
    private final Map<String, List<Fact>> current = new HashMap<>();
    private final Papers papers;
    private final SignedJustifications justifications;

    private VersionFacts(List<Fact> facts) {
        for (var fact : facts) {
            history.computeIfAbsent(fact.type(), _ -> new ArrayList<>()).add(fact);
        }
        history.forEach((type, all) -> current.put(type, inForce(type, all)));
        this.papers = new Papers(ordered("DocumentAttached", "DocumentApproved"));
        this.justifications = new SignedJustifications(ordered("RequirementJustified", "JustificationWithdrawn"));
    }

    public static VersionFacts of(List<Fact> facts) {
        return new VersionFacts(
                facts.stream().sorted(Comparator.comparingLong(Fact::position)).toList());
    }

    private static List<Fact> inForce(String type, List<Fact> all) {
        var key = NOTED_AGAIN.get(type);
        if (key == null) {
            return all;
        }
        var latest = new LinkedHashMap<List<String>, Fact>();
        all.forEach(fact -> latest.put(key.stream().map(fact::text).toList(), fact));
        return latest.values().stream()
                .sorted(Comparator.comparingLong(Fact::position))
                .toList();
    }

    private List<Fact> ordered(String one, String other) {
        var both = new ArrayList<>(everRecorded(one));
        both.addAll(everRecorded(other));
        both.sort(Comparator.comparingLong(Fact::position));
        return both;
    }

    /// Those of a type that nothing took the place of, in order.
    List<Fact> inForce(String type) {
        return current.getOrDefault(type, List.of());
    }

    List<Fact> everRecorded(String type) {
        return history.getOrDefault(type, List.of());
    }

    Papers papers() {
        return papers;
    }

    SignedJustifications justifications() {
        return justifications;
    }

    /// As the latest description says; empty where no class was assigned.
    Optional<String> trait(Trait trait) {
        var described = inForce("VersionDescribed");
        if (described.isEmpty()) {
            return Optional.empty();
        }
        var field = switch (trait) {
            case SOFTWARE_CLASS -> "software";
            case DEVICE_CLASS -> "fda";
            case EU_CLASS -> "eu";
        };
        return Optional.of(described.getLast().text("description.classification." + field))
                .filter(text -> !text.isEmpty());
    }
}
