package io.modeltrail.command.change.domain;

import io.modeltrail.command.change.domain.ChangeRequest.Signed;
import io.modeltrail.command.change.domain.ChangeRequest.Terms;
import io.modeltrail.command.change.domain.VersionEvidence.Registration;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.change.AssessedChange;
import io.modeltrail.events.change.ChangeImpact;
import io.modeltrail.events.change.ChangeProposal;
import io.modeltrail.events.change.ChangeRequestCommand.AssessImpact;
import io.modeltrail.events.change.ChangeRequestCommand.RequestChange;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeImpactAssessed;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRequested;
import io.modeltrail.events.change.ImpactArea;
import io.modeltrail.events.dossier.VersionStanding;
import io.modeltrail.events.wire.Digests;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// What must hold before a change can be signed: its versions are on record, and it is called what it is.
final class ChangeIntake {

    private ChangeIntake() {}

    static List<ChangeRequestEvent> request(RequestChange it, ChangeFacts facts) {
        var proposal = it.proposal();
        var where = Streams.modelVersion(proposal.model(), proposal.version());
        var version = facts.versions().apply(where);
        var kind = version.registration().map(Registration::kind).orElse(proposal.kind());
        var requirements = new Requirements()
                .require(
                        version.registration().isPresent(),
                        ChangeRule.UNKNOWN_VERSION,
                        "version %s of %s was never registered".formatted(proposal.version(), proposal.model()),
                        "RegisterModelVersion")
                .require(
                        version.standing() != VersionStanding.WITHDRAWN,
                        ChangeRule.VERSION_WITHDRAWN,
                        "version %s is withdrawn and never comes back".formatted(proposal.version()),
                        where)
                .require(
                        kind == proposal.kind(),
                        ChangeRule.KIND_OF_OTHER_CHANGE,
                        "version %s was registered as %s, not %s".formatted(proposal.version(), kind, proposal.kind()),
                        where)
                .require(
                        staysWithinIntendedUse(proposal.kind(), proposal.impact()),
                        ChangeRule.INTENDED_USE_NEEDS_MAJOR,
                        "a change of the intended use is MAJOR, not %s".formatted(proposal.kind()),
                        "a version registered as MAJOR");
        requireFrom(requirements, proposal, facts);
        requirements.hold();
        return List.of(new ChangeRequested(
                it.changeId(),
                proposal,
                Digests.of(proposal),
                SignaturesNeeded.of(proposal, proposal.impact().areas()),
                it.requestedBy(),
                version.registration().orElseThrow().registeredBy(),
                it.requestedAt()));
    }

    private static void requireFrom(Requirements requirements, ChangeProposal proposal, ChangeFacts facts) {
        var from = proposal.fromVersion();
        if (from != null) {
            requirements.require(
                    facts.versions()
                            .apply(Streams.modelVersion(proposal.model(), from))
                            .registration()
                            .isPresent(),
                    ChangeRule.UNKNOWN_VERSION,
                    "version %s of %s was never registered".formatted(from, proposal.model()),
                    "RegisterModelVersion");
        }
    }

    /// What was signed would change under the signatures, so there must be none.
    static List<ChangeRequestEvent> assess(AssessImpact it, Terms terms, List<Signed> signatures) {
        if (terms.assessment().equals(Optional.of(it.impact()))) {
            return List.of();
        }
        new Requirements()
                .require(
                        !it.assessedBy().equals(terms.requestedBy()),
                        ChangeRule.OWN_WORK,
                        "%s requested the change and may not assess it".formatted(it.assessedBy()),
                        "an assessment by somebody else")
                .require(
                        signatures.isEmpty(),
                        ChangeRule.ALREADY_SIGNED,
                        "%d signatures cover the assessment as it is".formatted(signatures.size()),
                        "RejectChange, and another request")
                .hold();
        return List.of(assessed(it, terms));
    }

    static ChangeImpactAssessed assessed(AssessImpact it, Terms terms) {
        var affected = EnumSet.noneOf(ImpactArea.class);
        affected.addAll(terms.proposal().impact().areas());
        affected.addAll(it.impact().areas());
        return new ChangeImpactAssessed(
                it.changeId(),
                it.impact(),
                Digests.of(new AssessedChange(terms.proposal(), it.impact())),
                SignaturesNeeded.of(terms.proposal(), affected),
                it.assessedBy(),
                it.requestedAt());
    }

    private static boolean staysWithinIntendedUse(ChangeKind kind, ChangeImpact impact) {
        return kind == ChangeKind.MAJOR || !impact.areas().contains(ImpactArea.INTENDED_USE);
    }
}
