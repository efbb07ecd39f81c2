package io.modeltrail.command.change.domain;

import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.DeviceIdentification;
import io.modeltrail.events.catalog.DossierEvent.VersionDescribed;
import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.catalog.EvidenceEvent.SubmissionDecisionNoted;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.dossier.VersionStanding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What change control needs to know of a version, out of the version's own stream: who registered it as what,
/// what studies and authorities said about it, each study and each submission as it was noted last, and its UDI.
public record VersionEvidence(
        VersionStanding standing,
        Optional<Registration> registration,
        Map<String, StudyOutcomeNoted> studies,
        Map<String, SubmissionDecisionNoted> submissions,
        Optional<DeviceIdentification> udi) {
    public VersionEvidence {
        studies = Map.copyOf(studies);
        submissions = Map.copyOf(submissions);
    }

    /// What a change of the version is checked against.
    public record Registration(String registeredBy, ChangeKind kind) {}

    public static VersionEvidence none() {
        return new VersionEvidence(
                VersionStanding.UNREGISTERED, Optional.empty(), Map.of(), Map.of(), Optional.empty());
    }

    public VersionEvidence evolve(ModelVersionEvent event) {
        var next = standing.evolve(event);
        if (event instanceof ModelVersionRegistered it) {
            return new VersionEvidence(
                    next, Optional.of(new Registration(it.registeredBy(), it.kind())), studies, submissions, udi);
        }
        if (event instanceof StudyOutcomeNoted it) {
            return new VersionEvidence(next, registration, with(studies, it.studyId(), it), submissions, udi);
        }
        if (event instanceof SubmissionDecisionNoted it) {
            return new VersionEvidence(next, registration, studies, with(submissions, it.submissionId(), it), udi);
        }
        if (event instanceof VersionDescribed it) {
            return new VersionEvidence(
                    next,
                    registration,
                    studies,
                    submissions,
                    Optional.ofNullable(it.description().udi()));
        }
        return new VersionEvidence(next, registration, studies, submissions, udi);
    }

    private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
        var next = new LinkedHashMap<>(map);
        next.put(key, value);
        return next;
    }
}
