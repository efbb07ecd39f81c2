package io.modeltrail.command.change.domain;

import io.modeltrail.events.change.ApproverRole;
import io.modeltrail.events.change.ChangeImpact;
import io.modeltrail.events.change.ChangeProposal;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeApproved;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeImpactAssessed;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRejected;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRequested;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeSigned;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeWithdrawn;
import io.modeltrail.events.change.ChangeRequestEvent.ModificationFoundWithinPlan;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationDischarged;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationIncurred;
import io.modeltrail.events.change.ChangeRequestEvent.ObligationMissed;
import io.modeltrail.events.change.ImpactArea;
import io.modeltrail.events.change.Obligation;
import io.modeltrail.events.signing.Signature;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where one change request stands.
public sealed interface ChangeRequest {

    static ChangeRequest initial() {
        return new NotRequested();
    }

    record NotRequested() implements ChangeRequest {}

    /// Not decided yet.
    record Pending(Terms terms, List<Signed> signatures) implements ChangeRequest {
        public Pending {
            signatures = List.copyOf(signatures);
        }
    }

    /// `debts` are what a hotfix still owes.
    record Approved(Terms terms, List<Debt> debts) implements ChangeRequest {
        public Approved {
            debts = List.copyOf(debts);
        }
    }

    record Rejected(Terms terms) implements ChangeRequest {}

    record Withdrawn(Terms terms) implements ChangeRequest {}

    /// What is decided on. `digest` is that of what is signed; `withinPlan` is the citation that was found to
    /// hold.
    record Terms(
            ChangeProposal proposal,
            Optional<ChangeImpact> assessment,
            String digest,
            List<ApproverRole> needed,
            String requestedBy,
            String registeredBy,
            Optional<String> withinPlan) {
        public Terms {
            needed = List.copyOf(needed);
        }

        /// Whatever the requester or the assessment named.
        Set<ImpactArea> affected() {
            var areas = EnumSet.noneOf(ImpactArea.class);
            areas.addAll(proposal.impact().areas());
            assessment.ifPresent(impact -> areas.addAll(impact.areas()));
            return areas;
        }

        private static Terms of(ChangeRequested it) {
            return new Terms(
                    it.proposal(),
                    Optional.empty(),
                    it.digest(),
                    it.signaturesNeeded(),
                    it.requestedBy(),
                    it.registeredBy(),
                    Optional.empty());
        }

        private Terms with(ChangeImpactAssessed it) {
            return new Terms(
                    proposal,
                    Optional.of(it.impact()),
                    it.digest(),
                    it.signaturesNeeded(),
                    requestedBy,
                    registeredBy,
                    withinPlan);
        }

        private Terms within(String reference) {
            return new Terms(proposal, assessment, digest, needed, requestedBy, registeredBy, Optional.of(reference));
        }
    }

    record Signed(ApproverRole role, Signature signature) {}

    /// `missed` says that the deadline is known to be over.
    record Debt(Obligation obligation, Instant dueAt, boolean missed) {}

    default ChangeRequest evolve(ChangeRequestEvent event) {
        return switch (this) {
            case NotRequested _ -> event instanceof ChangeRequested it ? new Pending(Terms.of(it), List.of()) : this;
            case Pending(var terms, var signatures) -> pending(event, terms, signatures);
            case Approved(var terms, var debts) -> approved(event, terms, debts);
            case Rejected _, Withdrawn _ -> this;
        };
    }

    private static ChangeRequest pending(ChangeRequestEvent event, Terms terms, List<Signed> signatures) {
        return switch (event) {
            case ChangeImpactAssessed it -> new Pending(terms.with(it), signatures);
            case ModificationFoundWithinPlan it ->
                new Pending(terms.within(it.plan().reference()), signatures);
            case ChangeSigned it -> new Pending(terms, and(signatures, new Signed(it.role(), it.signature())));
            case ChangeApproved _ -> new Approved(terms, List.of());
            case ChangeRejected _ -> new Rejected(terms);
            case ChangeWithdrawn _ -> new Withdrawn(terms);
            case ChangeRequested _, ObligationIncurred _, ObligationDischarged _, ObligationMissed _ ->
                new Pending(terms, signatures);
        };
    }

    private static ChangeRequest approved(ChangeRequestEvent event, Terms terms, List<Debt> debts) {
        return switch (event) {
            case ChangeImpactAssessed it -> new Approved(terms.with(it), debts);
            case ObligationIncurred it -> new Approved(terms, and(debts, new Debt(it.obligation(), it.dueAt(), false)));
            case ObligationDischarged it ->
                new Approved(
                        terms,
                        debts.stream()
                                .filter(debt -> debt.obligation() != it.obligation())
                                .toList());
            case ObligationMissed it ->
                new Approved(
                        terms,
                        debts.stream()
                                .map(debt -> debt.obligation() == it.obligation()
                                        ? new Debt(debt.obligation(), debt.dueAt(), true)
                                        : debt)
                                .toList());
            case ChangeRequested _,
                    ModificationFoundWithinPlan _,
                    ChangeSigned _,
                    ChangeApproved _,
                    ChangeRejected _,
                    ChangeWithdrawn _ -> new Approved(terms, debts);
        };
    }

    private static <T> List<T> and(List<T> list, T element) {
        return Stream.concat(list.stream(), Stream.of(element)).toList();
    }
}
