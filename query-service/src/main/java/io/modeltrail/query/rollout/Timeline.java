package io.modeltrail.query.rollout;

import io.modeltrail.events.rollout.CheckResult;
import io.modeltrail.events.rollout.Evidence;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.RolloutEvent.RollbackTriggered;
import io.modeltrail.events.rollout.RolloutEvent.RolledBack;
import io.modeltrail.events.rollout.RolloutEvent.StepJudged;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftConfirmed;
import io.modeltrail.events.rollout.RolloutEvent.TrafficShiftOrdered;
import io.modeltrail.events.rollout.RolloutEvent.WarningCleared;
import io.modeltrail.events.rollout.RolloutEvent.WarningStarted;
import io.modeltrail.events.wire.EventEnvelope;
import io.modeltrail.query.audit.Leaf;
import io.modeltrail.query.audit.Sentences;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The story of one rollout: each event with a sentence, its evidence, and how long what was decided took to become
/// fact.
record Timeline(String rolloutId, List<Entry> events) {

    /// `confirmedAfterMillis`: from the order to its confirmation. `rolledBackAfterMillis`: from the trigger to the
    /// stable version answering everything. `reactedAfterMillis`: from the produce of the observation that
    /// tipped the statistic to the decision.
    record Entry(
            long position,
            String type,
            Instant at,
            Instant recordedAt,
            String actor,
            @Nullable String reason,
            String sentence,
            @Nullable Evidence evidence,
            @Nullable List<CheckResult> checks,
            @Nullable Double confirmedAfterMillis,
            @Nullable Double rolledBackAfterMillis,
            @Nullable Double reactedAfterMillis) {}

    static Timeline of(String rolloutId, List<Leaf> leaves) {
        var telling = new Telling();
        for (var leaf : leaves) {
            leaf.envelope().ifPresent(envelope -> telling.add(leaf.position(), envelope));
        }
        return new Timeline(rolloutId, telling.entries);
    }

    private static final class Telling {

        private final List<Entry> entries = new ArrayList<>();
        private final Map<Integer, Instant> ordered = new HashMap<>();
        private @Nullable Instant triggered;

        void add(long position, EventEnvelope envelope) {
            if (!(envelope.event() instanceof RolloutEvent event)) {
                return;
            }
            if (event instanceof TrafficShiftOrdered order) {
                ordered.put(order.epoch(), order.occurredAt());
            }
            if (event instanceof RollbackTriggered rollback) {
                ordered.put(rollback.epoch(), rollback.occurredAt());
                triggered = rollback.occurredAt();
            }
            entries.add(new Entry(
                    position,
                    envelope.type(),
                    event.occurredAt(),
                    envelope.time(),
                    envelope.actor(),
                    envelope.reason(),
                    Sentences.of(event),
                    evidence(event),
                    event instanceof StepJudged judged ? judged.checks() : null,
                    event instanceof TrafficShiftConfirmed confirmed
                            ? millis(ordered.get(confirmed.epoch()), confirmed.occurredAt())
                            : null,
                    event instanceof RolledBack ? millis(triggered, event.occurredAt()) : null,
                    event instanceof RollbackTriggered ? reaction(event) : null));
        }

        private static @Nullable Double reaction(RolloutEvent event) {
            var evidence = evidence(event);
            return evidence == null ? null : millis(evidence.tippingProducedAt(), event.occurredAt());
        }

        private static @Nullable Evidence evidence(RolloutEvent event) {
            return switch (event) {
                case WarningStarted warning -> warning.evidence();
                case WarningCleared cleared -> cleared.evidence();
                case RollbackTriggered rollback -> rollback.evidence();
                default -> null;
            };
        }

        private static @Nullable Double millis(@Nullable Instant from, Instant to) {
            return from == null ? null : Duration.between(from, to).toNanos() / 1e6;
        }
    }
}
