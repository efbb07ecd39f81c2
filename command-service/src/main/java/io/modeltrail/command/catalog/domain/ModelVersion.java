package io.modeltrail.command.catalog.domain;

import io.modeltrail.events.catalog.EvidenceEvent;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionApproved;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import java.util.Set;
import java.util.TreeSet;

/// The life of one model version, as far as its next decision needs to know it.
public sealed interface ModelVersion {

    static ModelVersion initial() {
        return new Unregistered();
    }

    record Unregistered() implements ModelVersion {}

    /// What an approval is checked against.
    record Registration(String registeredBy, String digest) {}

    record Candidate(Registration registration) implements ModelVersion {}

    /// `approvers` are all who signed since the last suspension.
    record Approved(Registration registration, Set<String> approvers) implements ModelVersion {
        public Approved {
            approvers = Set.copyOf(approvers);
        }
    }

    /// A new approval lifts the suspension.
    record Suspended(Registration registration) implements ModelVersion {}

    record Withdrawn(Registration registration) implements ModelVersion {}

    default ModelVersion evolve(ModelVersionEvent event) {
        return switch (event) {
            case ModelVersionRegistered registered ->
                new Candidate(new Registration(
                        registered.registeredBy(), registered.artifact().digest()));
            case ModelVersionApproved approved -> approvedBy(approved.approvedBy());
            case EvidenceEvent _ -> this;
            case ModelVersionSuspended _ ->
                switch (this) {
                    case Unregistered _, Withdrawn _ -> this;
                    case Candidate(var registration) -> new Suspended(registration);
                    case Approved(var registration, var _) -> new Suspended(registration);
                    case Suspended _ -> this;
                };
            case ModelVersionWithdrawn _ ->
                switch (this) {
                    case Unregistered _, Withdrawn _ -> this;
                    case Candidate(var registration) -> new Withdrawn(registration);
                    case Approved(var registration, var _) -> new Withdrawn(registration);
                    case Suspended(var registration) -> new Withdrawn(registration);
                };
        };
    }

    private ModelVersion approvedBy(String approver) {
        return switch (this) {
            case Unregistered _, Withdrawn _ -> this;
            case Candidate(var registration) -> new Approved(registration, Set.of(approver));
            case Suspended(var registration) -> new Approved(registration, Set.of(approver));
            case Approved(var registration, var approvers) -> {
                var all = new TreeSet<>(approvers);
                all.add(approver);
                yield new Approved(registration, all);
            }
        };
    }
}
