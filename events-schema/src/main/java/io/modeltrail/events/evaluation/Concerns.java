package io.modeltrail.events.evaluation;

import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRequested;
import io.modeltrail.events.compliance.ComplianceAuditEvent.AuditScheduled;
import io.modeltrail.events.compliance.IncidentEvent.IncidentOpened;
import io.modeltrail.events.compliance.SubmissionEvent.SubmissionOpened;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.rollout.RolloutEvent.RolloutStarted;
import io.modeltrail.events.rollout.ServingTargetEvent.ServingTargetRegistered;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyPlanned;
import io.modeltrail.events.wire.EventTypes;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which streams are about what, as the event says that opens a stream.
public final class Concerns {

    /// What concerns every version of the house: audits of its quality system.
    public static final String EVERYTHING = "*";

    private static final Set<String> TYPES = Stream.<Class<? extends Event>>of(
                    StudyPlanned.class,
                    ChangeRequested.class,
                    RolloutStarted.class,
                    ExperimentDesigned.class,
                    ServingTargetRegistered.class,
                    SubmissionOpened.class,
                    AuditScheduled.class,
                    IncidentOpened.class)
            .map(EventTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Set<String>> concerning = new HashMap<>();

    /// Whether events of this type say what their stream is about: the others need not be read for it.
    public static boolean areSaidBy(String type) {
        return TYPES.contains(type);
    }

    /// A rollout is about the version that it brings, not about the one that it takes away from.
    public static Stream<String> about(Event event) {
        return switch (event) {
            case StudyPlanned it -> Stream.of(Streams.modelVersion(it.model(), it.version()));
            case ChangeRequested it ->
                Stream.of(Streams.modelVersion(
                        it.proposal().model(), it.proposal().version()));
            case RolloutStarted it -> Stream.of(Streams.modelVersion(it.model(), it.canaryVersion()));
            case ExperimentDesigned it ->
                it.design().arms().stream()
                        .map(arm -> Streams.modelVersion(it.design().model(), arm.version()));
            case ServingTargetRegistered it -> Stream.of(Streams.model(it.model()));
            case SubmissionOpened it -> Stream.of(Streams.modelVersion(it.model(), it.version()));
            case AuditScheduled _ -> Stream.of(EVERYTHING);
            case IncidentOpened it -> {
                var affected = it.affected();
                var version = affected == null
                        ? Stream.<String>empty()
                        : Stream.of(Streams.modelVersion(affected.model(), affected.version()));
                yield Stream.concat(Stream.of(it.about()), version);
            }
            default -> Stream.empty();
        };
    }

    public void note(Event event) {
        about(event)
                .forEach(about ->
                        concerning.computeIfAbsent(about, _ -> new HashSet<>()).add(event.stream()));
    }

    /// The streams that speak of a version by their name.
    public static List<String> named(String model, String version) {
        return List.of(
                Streams.modelVersion(model, version),
                Streams.riskFile(model, version),
                Streams.compliance(model, version),
                Streams.model(model),
                EVERYTHING);
    }

    /// All streams that are about a version, by their name or by what was noted, also by way of others.
    public Set<String> of(String model, String version) {
        return closure(named(model, version));
    }

    private Set<String> closure(Collection<String> begin) {
        var found = new HashSet<>(begin);
        var next = new ArrayDeque<>(begin);
        while (!next.isEmpty()) {
            for (var stream : concerning.getOrDefault(next.remove(), Set.of())) {
                if (found.add(stream)) {
                    next.add(stream);
                }
            }
        }
        return found;
    }
}
