package io.modeltrail.query.policy;

import io.modeltrail.events.policy.ClinicalThresholds;
import io.modeltrail.events.policy.PolicyEvent;
import io.modeltrail.events.policy.PolicyEvent.PolicyProposalWithdrawn;
import io.modeltrail.events.policy.PolicyEvent.RollbackPolicyAdopted;
import io.modeltrail.events.policy.PolicyEvent.RollbackPolicyProposed;
import io.modeltrail.events.policy.PolicyEvent.RulePackAdopted;
import io.modeltrail.events.policy.PolicyEvent.RulePackProposed;
import io.modeltrail.events.policy.PolicyEvent.ThresholdsAdopted;
import io.modeltrail.events.policy.PolicyEvent.ThresholdsProposed;
import io.modeltrail.events.policy.PolicyNames;
import io.modeltrail.events.policy.PolicyReference;
import io.modeltrail.events.rollout.DefaultTriggers;
import io.modeltrail.events.rulepack.RulePacks;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.query.audit.Leaf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All versions of one policy: what holds, in full, and every version that was ever proposed.
///
/// @param version `default` until one is adopted
/// @param holds the policy in full
/// @param since the position from which it holds; absent for a default
record PolicyVersions(
        String policy,
        String version,
        Object holds,
        @Nullable Long since,
        long streamVersion,
        List<Proposed> versions) {

    enum Status {
        PROPOSED,
        WITHDRAWN,
        ADOPTED,
        SUPERSEDED
    }

    /// One version. `until` is the position of the version that took its place.
    record Proposed(
            int version,
            Status status,
            Object text,
            String digest,
            String why,
            String proposedBy,
            Instant proposedAt,
            @Nullable Signature signature,
            @Nullable Long from,
            @Nullable Long until) {

        private Proposed with(Status next) {
            return new Proposed(version, next, text, digest, why, proposedBy, proposedAt, signature, from, until);
        }

        private Proposed adopted(Signature by, long position) {
            return new Proposed(
                    version, Status.ADOPTED, text, digest, why, proposedBy, proposedAt, by, position, until);
        }

        private Proposed superseded(long position) {
            return new Proposed(
                    version, Status.SUPERSEDED, text, digest, why, proposedBy, proposedAt, signature, from, position);
        }
    }

    /// What a list shows of a policy.
    record Summary(
            String policy,
            String version,
            Object holds,
            @Nullable Long since,
            @Nullable Integer open) {}

    static PolicyVersions of(String policy, List<Leaf> leaves) {
        var versions = new ArrayList<Proposed>();
        for (var leaf : leaves) {
            leaf.envelope().ifPresent(envelope -> {
                if (envelope.event() instanceof PolicyEvent event) {
                    take(versions, event, leaf.position());
                }
            });
        }
        var adopted =
                versions.stream().filter(one -> one.status == Status.ADOPTED).reduce((_, later) -> later);
        return new PolicyVersions(
                policy,
                adopted.map(one -> Integer.toString(one.version)).orElse(PolicyReference.DEFAULT),
                adopted.map(Proposed::text).orElseGet(() -> unadopted(policy)),
                adopted.map(Proposed::from).orElse(null),
                leaves.size() - 1L,
                List.copyOf(versions));
    }

    Summary summary() {
        var open =
                versions.stream().filter(one -> one.status == Status.PROPOSED).findFirst();
        return new Summary(
                policy, version, holds, since, open.map(Proposed::version).orElse(null));
    }

    private static void take(List<Proposed> versions, PolicyEvent event, long position) {
        switch (event) {
            case ThresholdsProposed it ->
                versions.add(proposed(
                        it.thresholds().version(), it.thresholds(), it.digest(), it.why(), it.proposedBy(), it));
            case RollbackPolicyProposed it ->
                versions.add(
                        proposed(it.triggers().version(), it.triggers(), it.digest(), it.why(), it.proposedBy(), it));
            case RulePackProposed it ->
                versions.add(
                        proposed(it.rulePack().version(), it.rulePack(), it.digest(), it.why(), it.proposedBy(), it));
            case PolicyProposalWithdrawn it ->
                versions.replaceAll(one -> one.version == it.version() ? one.with(Status.WITHDRAWN) : one);
            case ThresholdsAdopted it -> adopt(versions, it.thresholds().version(), it.signature(), position);
            case RollbackPolicyAdopted it -> adopt(versions, it.triggers().version(), it.signature(), position);
            case RulePackAdopted it -> adopt(versions, it.rulePack().version(), it.signature(), position);
        }
    }

    private static Proposed proposed(
            int version, Object text, String digest, String why, String proposedBy, PolicyEvent event) {
        return new Proposed(
                version, Status.PROPOSED, text, digest, why, proposedBy, event.occurredAt(), null, null, null);
    }

    private static void adopt(List<Proposed> versions, int version, Signature by, long position) {
        versions.replaceAll(one -> one.version == version
                ? one.adopted(by, position)
                : one.status == Status.ADOPTED ? one.superseded(position) : one);
    }

    private static Object unadopted(String policy) {
        return switch (policy) {
            case PolicyNames.CLINICAL_THRESHOLDS -> ClinicalThresholds.defaults();
            case PolicyNames.ROLLBACK -> DefaultTriggers.policy();
            default ->
                RulePacks.latest(PolicyNames.framework(policy))
                        .map(pack -> new LatestPack(pack.framework(), pack.edition(), pack.digest()))
                        .orElseThrow();
        };
    }

    /// The latest edition of this release holds until one is adopted.
    private record LatestPack(String framework, String edition, String digest) {}
}
