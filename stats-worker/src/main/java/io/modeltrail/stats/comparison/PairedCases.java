package io.modeltrail.stats.comparison;

import io.modeltrail.events.observation.PairedComparison;
import io.modeltrail.events.observation.PairedComparison.Reader;
import io.modeltrail.events.rollout.InputRange;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.comparison.PairedCase.Reading;
import io.modeltrail.stats.diagnostic.ConfusionMatrix;
import io.modeltrail.stats.estimate.Interval;
import io.modeltrail.stats.paired.McNemar;
import io.modeltrail.stats.proportion.Proportion;
import io.modeltrail.stats.roc.Auc;
import io.modeltrail.stats.roc.DeLong;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The cases of one rollout that both versions have seen, in the order of their keys, so that sums do not depend on
/// arrival.
final class PairedCases {
    private static final double CONFIDENCE = 0.95;
    private final TreeMap<String, PairedCase> cases = new TreeMap<>();

    void put(PairedCase one) {
        cases.put(one.caseKey(), one);
    }

    PairedComparison compare(Instant computedAt) {
        PairedCase any = cases.firstEntry().getValue();
        List<PairedCase> labelled =
                cases.values().stream().filter(each -> each.truth() != null).toList();
        List<PairedCase> scored = labelled.stream()
                .filter(each -> each.stable().score() != null && each.canary().score() != null)
                .toList();
        boolean[] truth = new boolean[scored.size()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = isPositive(scored.get(i));
        }
        Optional<DeLong> areas =
                DeLong.compare(truth, scores(scored, PairedCase::stable), scores(scored, PairedCase::canary));
        McNemar decisions = decisions(scored);
        return new PairedComparison(
                any.rolloutId(),
                any.model(),
                any.stable().version(),
                any.canary().version(),
                cases.size(),
                labelled.size(),
                scored.size(),
                scored.stream().filter(PairedCases::isPositive).count(),
                reader(labelled, scored, PairedCase::stable, any.stable().version(), areas.map(DeLong::first)),
                reader(labelled, scored, PairedCase::canary, any.canary().version(), areas.map(DeLong::second)),
                areas.map(DeLong::z).map(PairedCases::orNull).orElse(null),
                areas.map(DeLong::p).map(PairedCases::orNull).orElse(null),
                decisions.onlyFirst(),
                decisions.onlySecond(),
                scored.isEmpty() ? null : (Double) decisions.exactP(),
                computedAt,
                inputs());
    }

    private static Reader reader(
            List<PairedCase> labelled,
            List<PairedCase> scored,
            Function<PairedCase, Reading> side,
            String version,
            Optional<Auc> area) {
        long covered = labelled.stream()
                .filter(each -> side.apply(each).score() != null)
                .count();
        ConfusionMatrix matrix = ConfusionMatrix.EMPTY;
        for (PairedCase each : scored) {
            Boolean predicted = side.apply(each).predicted();
            matrix = predicted == null ? matrix : matrix.plus(predicted, isPositive(each));
        }
        Optional<Interval> aucInterval = area.flatMap(known -> known.interval(CONFIDENCE));
        Optional<Interval> sensitivity = matrix.sensitivity().wilson(CONFIDENCE);
        Optional<Interval> specificity = matrix.specificity().wilson(CONFIDENCE);
        return new Reader(
                version,
                covered,
                orNull(new Proportion(covered, labelled.size()).rate()),
                area.map(Auc::value).orElse(null),
                aucInterval.map(Interval::lower).orElse(null),
                aucInterval.map(Interval::upper).orElse(null),
                orNull(matrix.sensitivity().rate()),
                sensitivity.map(Interval::lower).orElse(null),
                sensitivity.map(Interval::upper).orElse(null),
                orNull(matrix.specificity().rate()),
                specificity.map(Interval::lower).orElse(null),
                specificity.map(Interval::upper).orElse(null));
    }

    private static McNemar decisions(List<PairedCase> scored) {
        long onlyStable = 0;
        long onlyCanary = 0;
        for (PairedCase each : scored) {
            Boolean stable = each.stable().predicted();
            Boolean canary = each.canary().predicted();
            if (stable != null && canary != null && !stable.equals(canary)) {
                boolean stableIsRight = stable == isPositive(each);
                onlyStable += stableIsRight ? 1 : 0;
                onlyCanary += stableIsRight ? 0 : 1;
            }
        }
        return new McNemar(onlyStable, onlyCanary);
    }

    private static double[] scores(List<PairedCase> scored, Function<PairedCase, Reading> side) {
        return scored.stream()
                .mapToDouble(each -> {
                    Double score = side.apply(each).score();
                    return score == null ? Double.NaN : score;
                })
                .toArray();
    }

    private static boolean isPositive(PairedCase each) {
        return Boolean.TRUE.equals(each.truth());
    }

    private List<InputRange> inputs() {
        var ranges = new TreeMap<String, InputRange>();
        for (PairedCase each : cases.values()) {
            widen(ranges, Topics.OBSERVATIONS, each.partition(), each.stable().offset());
            widen(ranges, Topics.OBSERVATIONS, each.partition(), each.canary().offset());
            if (each.labelOffset() >= 0) {
                widen(ranges, Topics.LABELS, each.partition(), each.labelOffset());
            }
        }
        return new ArrayList<>(ranges.values());
    }

    private static void widen(Map<String, InputRange> ranges, String topic, int partition, long offset) {
        ranges.merge(
                "%s %6d".formatted(topic, partition),
                new InputRange(topic, partition, offset, offset),
                (seen, one) -> new InputRange(
                        topic,
                        partition,
                        Math.min(seen.fromOffset(), one.fromOffset()),
                        Math.max(seen.toOffset(), one.toOffset())));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }
}
