package io.modeltrail.command.submission.axon;

import io.modeltrail.command.decider.Histories;
import io.modeltrail.command.log.EventLog;
import io.modeltrail.command.log.PositionedEnvelope;
import io.modeltrail.command.submission.domain.SubmissionFacts;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.dossier.VersionStanding;
import io.modeltrail.events.evaluation.Concerns;
import io.modeltrail.events.evaluation.Evaluation;
import io.modeltrail.events.evaluation.Fact;
import io.modeltrail.events.evaluation.FactTypes;
import io.modeltrail.events.evaluation.PackageEvidence;
import io.modeltrail.events.evaluation.VersionFacts;
import io.modeltrail.events.policy.AdoptedPolicies;
import io.modeltrail.events.policy.PolicyEvent.RulePackAdopted;
import io.modeltrail.events.policy.PolicyNames;
import io.modeltrail.events.policy.RulePackEdition;
import io.modeltrail.events.rulepack.RulePack;
import io.modeltrail.events.wire.EventTypes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What the log says of a version at a checkpoint, read from its beginning: first which streams are about the version,
/// then what they hold. Packages are few, so that nothing is kept for them.
record LoggedEvidence(EventLog log, Histories histories) implements SubmissionFacts {

    private static final int PAGE = 1000;
    private static final String POLICY = Streams.policy(PolicyNames.rulePack(PackageEvidence.FRAMEWORK));
    private static final String ADOPTED = EventTypes.nameOf(RulePackAdopted.class);

    @Override
    public VersionStanding standing(String versionStream) {
        return histories.fold(
                versionStream, VersionStanding.UNREGISTERED, ModelVersionEvent.class, VersionStanding::evolve);
    }

    @Override
    public Optional<PackageEvidence> evidence(String model, String version, long size) {
        return log.checkpointRoot(size).map(root -> evidence(model, version, size, root));
    }

    private PackageEvidence evidence(String model, String version, long size, String root) {
        var first = new FirstReading();
        eachUntil(size, first::take);
        var facts = facts(first.concerns.of(model, version), version, size);
        var found = Evaluation.of(first.rules(), VersionFacts.of(facts), first.recordedUntil);
        return PackageEvidence.of(log.name(), model, version, size, root, first.recordedUntil, found);
    }

    private List<Fact> facts(Set<String> streams, String version, long size) {
        var types = new HashSet<>(FactTypes.all());
        var facts = new ArrayList<Fact>();
        eachUntil(size, one -> {
            if (streams.contains(one.envelope().subject())) {
                var fact = Fact.of(one.position(), one.envelope());
                if (types.contains(fact.type()) && fact.isOf(version)) {
                    facts.add(fact);
                }
            }
        });
        return facts;
    }

    private void eachUntil(long size, Consumer<PositionedEnvelope> reader) {
        for (long from = 0; from < size; from += PAGE) {
            log.readByPosition(from, (int) Math.min(PAGE, size - from)).forEach(reader);
        }
    }

    private static final class FirstReading {
        private final Concerns concerns = new Concerns();
        private Optional<RulePackEdition> adopted = Optional.empty();
        private Instant recordedUntil = Instant.EPOCH;

        void take(PositionedEnvelope one) {
            var envelope = one.envelope();
            recordedUntil = envelope.time();
            if (Concerns.areSaidBy(envelope.type())) {
                concerns.note(envelope.event());
            } else if (envelope.subject().equals(POLICY)
                    && envelope.type().equals(ADOPTED)
                    && envelope.event() instanceof RulePackAdopted it) {
                adopted = Optional.of(it.rulePack());
            }
        }

        RulePack rules() {
            return AdoptedPolicies.rules(PackageEvidence.FRAMEWORK, adopted);
        }
    }
}
