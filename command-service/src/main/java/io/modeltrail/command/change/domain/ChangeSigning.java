package io.modeltrail.command.change.domain;

import io.modeltrail.command.change.domain.ChangeRequest.Pending;
import io.modeltrail.command.change.domain.ChangeRequest.Signed;
import io.modeltrail.command.change.domain.ChangeRequest.Terms;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.DeviceIdentification;
import io.modeltrail.events.change.ApproverRole;
import io.modeltrail.events.change.ChangeRequestCommand.ApproveChange;
import io.modeltrail.events.change.ChangeRequestCommand.RejectChange;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeApproved;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRejected;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeSigned;
import io.modeltrail.events.change.ImpactArea;
import io.modeltrail.events.signing.Signature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Collects the signatures of a change; with the last one that is needed the change is approved, with one that
/// rejects it is not.
final class ChangeSigning {

    private ChangeSigning() {}

    static List<ChangeRequestEvent> approve(ApproveChange it, Pending pending, ChangeFacts facts) {
        if (hasSigned(it, pending.signatures())) {
            return List.of();
        }
        var terms = pending.terms();
        var requirements = new Requirements();
        requireSigner(requirements, it.signature(), it.role(), terms);
        requireNewSigner(requirements, it, pending.signatures());
        requireReadiness(requirements, it, terms);
        requireOwnIdentifier(requirements, terms, facts);
        requirements.hold();
        var signed = new ChangeSigned(it.changeId(), it.role(), it.signature(), it.requestedAt());
        var all = Stream.concat(pending.signatures().stream(), Stream.of(new Signed(it.role(), it.signature())))
                .toList();
        if (!all.stream().map(Signed::role).toList().containsAll(terms.needed())) {
            return List.of(signed);
        }
        var events = new ArrayList<ChangeRequestEvent>(List.of(signed, approved(it, terms, all)));
        events.addAll(HotfixDebts.incurred(it, terms));
        return events;
    }

    static List<ChangeRequestEvent> reject(RejectChange it, Pending pending) {
        var requirements = new Requirements();
        requireSigner(requirements, it.signature(), it.role(), pending.terms());
        requirements.hold();
        var proposal = pending.terms().proposal();
        return List.of(new ChangeRejected(
                it.changeId(),
                proposal.model(),
                proposal.version(),
                proposal.purposes(),
                it.role(),
                it.why(),
                it.signature(),
                it.requestedAt()));
    }

    private static ChangeApproved approved(ApproveChange it, Terms terms, List<Signed> all) {
        var proposal = terms.proposal();
        return new ChangeApproved(
                it.changeId(),
                proposal.model(),
                proposal.version(),
                proposal.purposes(),
                all.stream().map(signed -> signed.signature().by()).toList(),
                terms.withinPlan().orElse(null),
                it.requestedAt());
    }

    private static boolean hasSigned(ApproveChange it, List<Signed> signatures) {
        return signatures.stream()
                .anyMatch(signed -> signed.role() == it.role()
                        && signed.signature().by().equals(it.signature().by())
                        && signed.signature().digest().equals(it.signature().digest()));
    }

    private static void requireSigner(Requirements requirements, Signature signature, ApproverRole role, Terms terms) {
        requirements
                .require(
                        Signing.isOther(signature, terms.requestedBy()),
                        ChangeRule.OWN_WORK,
                        "%s requested the change and may not decide on it".formatted(terms.requestedBy()),
                        "a signature by somebody else")
                .require(
                        Signing.isOther(signature, terms.registeredBy()),
                        ChangeRule.OWN_WORK,
                        "%s registered the version and may not decide on it".formatted(terms.registeredBy()),
                        "a signature by somebody else")
                .require(
                        signature.digest().equals(terms.digest()),
                        ChangeRule.DIGEST_MISMATCH,
                        "the signature covers %s, the change is %s".formatted(signature.digest(), terms.digest()),
                        "the digest in the last event that shows one")
                .require(
                        terms.needed().contains(role),
                        ChangeRule.SIGNATURE_NOT_NEEDED,
                        "needed are %s, not %s".formatted(terms.needed(), role),
                        "a signature in one of these capacities");
    }

    private static void requireNewSigner(Requirements requirements, ApproveChange it, List<Signed> signatures) {
        var signers = signatures.stream()
                .map(signed -> Signing.parties(signed.signature()))
                .flatMap(Collection::stream)
                .toList();
        requirements
                .require(
                        Signing.parties(it.signature()).stream().noneMatch(signers::contains),
                        ChangeRule.SAME_SIGNER,
                        "every signature is another person's; there are those of %s".formatted(signers),
                        "a signature by somebody else")
                .require(
                        signatures.stream().map(Signed::role).noneMatch(it.role()::equals),
                        ChangeRule.ALREADY_SIGNED,
                        "somebody has signed as %s already".formatted(it.role()),
                        it.stream());
    }

    /// Nobody signs that a device changed which is still called what it was before (21 CFR 830.50).
    private static void requireOwnIdentifier(Requirements requirements, Terms terms, ChangeFacts facts) {
        var proposal = terms.proposal();
        var areas =
                terms.affected().stream().filter(ImpactArea::makesAnotherDevice).toList();
        if (areas.isEmpty() || proposal.fromVersion() == null) {
            return;
        }
        var before = identifier(proposal.model(), proposal.fromVersion(), facts);
        var after = identifier(proposal.model(), proposal.version(), facts);
        requirements.require(
                after.isEmpty() || !after.equals(before),
                ChangeRule.NEW_DEVICE_IDENTIFIER_NEEDED,
                "the change affects %s, and version %s still has UDI-DI %s of version %s"
                        .formatted(areas, proposal.version(), after.orElse(""), proposal.fromVersion()),
                "a description of the version with a UDI-DI of its own");
    }

    private static Optional<String> identifier(String model, String version, ChangeFacts facts) {
        return facts.versions()
                .apply(Streams.modelVersion(model, version))
                .udi()
                .map(DeviceIdentification::deviceIdentifier);
    }

    private static void requireReadiness(Requirements requirements, ApproveChange it, Terms terms) {
        var proposal = terms.proposal();
        requirements
                .require(
                        proposal.kind() == ChangeKind.HOTFIX
                                || terms.assessment().isPresent(),
                        ChangeRule.IMPACT_NOT_ASSESSED,
                        "nobody but the requester has said what the change does",
                        "AssessImpact")
                .require(
                        proposal.kind() == ChangeKind.MAJOR || !terms.affected().contains(ImpactArea.INTENDED_USE),
                        ChangeRule.INTENDED_USE_NEEDS_MAJOR,
                        "the assessment says that the intended use changes; that is MAJOR, not %s"
                                .formatted(proposal.kind()),
                        it.stream())
                .require(
                        proposal.plan() == null || terms.withinPlan().isPresent(),
                        ChangeRule.NOT_ASSESSED_AGAINST_PLAN,
                        "the change cites a plan and was not found to be within it",
                        "AssessModification");
    }
}
