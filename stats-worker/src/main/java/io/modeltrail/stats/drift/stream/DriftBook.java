package io.modeltrail.stats.drift.stream;

import io.modeltrail.events.drift.DriftSignal;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.binary.BinaryWriter;
import io.modeltrail.stats.drift.Stretch;
import io.modeltrail.stats.store.ObjectStore;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Counts inputs, scores and residuals of one partition into panes of a second, and tells each pane once, when it is
/// complete.
public final class DriftBook {
    /// Watched of one observation, in order of their names.
    private static final int MOST_INPUTS = 32;

    /// A pane of a signal takes some kilobytes.
    private static final int MOST_OPEN = 20_000;

    private static final String CLOCK = "clock";

    private final ObjectStore<PanePart> parts;
    private final ObjectStore<PartitionClock> clocks;
    private final int partition;
    private final Consumer<byte[]> output;
    private final TreeMap<Long, Map<Watched, Signals>> open = new TreeMap<>();
    private PartitionClock clock = new PartitionClock();
    private long saidThrough;
    private boolean saidIdle;
    private boolean started;

    private record Watched(String model, String version) {}

    /// The parts of one version in one pane, inputs by the bare names of their metrics.
    private record Signals(Map<String, PanePart> inputs, Map<String, PanePart> answers) {
        Signals() {
            this(new HashMap<>(), new HashMap<>());
        }
    }

    /// A prediction with its truth, and the records that both came with.
    ///
    /// @param at when it counts, milliseconds
    /// @param labelOffset -1 when the truth came with the observation
    public record Judged(
            String model,
            String version,
            double score,
            boolean truth,
            long at,
            boolean late,
            long offset,
            long labelOffset) {}

    DriftBook(ObjectStore<PanePart> parts, ObjectStore<PartitionClock> clocks, int partition, Consumer<byte[]> output) {
        this.parts = parts;
        this.clocks = clocks;
        this.partition = partition;
        this.output = output;
    }

    /// When a record counts: when it happened, unless it comes too late for that. Milliseconds.
    public long countsAt(String topic, long time) {
        load();
        long at = clock.countsAt(topic, time);
        clocks.put(CLOCK, clock);
        return at;
    }

    /// Counts the inputs and the score.
    public void observe(Observation observation, long happenedAt, long countsAt, long offset) {
        Double score = observation.outcome() == Outcome.OK ? observation.score() : null;
        if (score == null && observation.metrics().isEmpty()) {
            return;
        }
        long pane = clock.paneOf(countsAt);
        boolean late = pane > Stretch.paneOf(happenedAt);
        var watched = new Watched(observation.model(), observation.version());
        Signals signals = signals(pane, watched);
        inputs(observation.metrics()).forEach((name, value) -> {
            if (signals.inputs.containsKey(name) || DriftSignal.isMetric(name)) {
                PanePart part =
                        signals.inputs.computeIfAbsent(name, _ -> part(watched, DriftSignal.INPUT + name, pane));
                count(part, value, late, offset);
            }
        });
        if (score != null) {
            count(answers(signals, watched, DriftSignal.SCORE, pane), score, late, offset);
        }
    }

    /// Counts a residual.
    public void judge(Judged judged) {
        long pane = clock.paneOf(judged.at);
        var watched = new Watched(judged.model, judged.version);
        PanePart part = answers(signals(pane, watched), watched, DriftSignal.RESIDUAL, pane);
        if (judged.labelOffset >= 0) {
            part.values().rests(Topics.LABELS, partition, judged.labelOffset);
        }
        count(part, (judged.truth ? 1 : 0) - judged.score, judged.late, judged.offset);
    }

    private void count(PanePart part, double value, boolean late, long offset) {
        part.values().add(value, part.pane(), late);
        part.values().rests(Topics.OBSERVATIONS, partition, offset);
        parts.put(part.key(), part);
    }

    private static Map<String, Double> inputs(Map<String, Double> metrics) {
        if (metrics.size() <= MOST_INPUTS) {
            return metrics;
        }
        var chosen = new TreeMap<>(metrics);
        while (chosen.size() > MOST_INPUTS) {
            chosen.pollLastEntry();
        }
        return chosen;
    }

    private Signals signals(long pane, Watched watched) {
        return open.computeIfAbsent(pane, _ -> new HashMap<>()).computeIfAbsent(watched, _ -> new Signals());
    }

    private PanePart answers(Signals signals, Watched watched, String signal, long pane) {
        return signals.answers.computeIfAbsent(signal, _ -> part(watched, signal, pane));
    }

    private PanePart part(Watched watched, String signal, long pane) {
        return new PanePart(partition, watched.model, watched.version, signal, pane, new Stretch());
    }

    /// Tells what is complete by now, and how far this partition has come.
    public void beat() {
        load();
        if (!started) {
            // First: the receiver may have heard more from a predecessor whose last words were taken back.
            started = true;
            say(false);
        }
        clock.beat();
        tellComplete();
        while (parts.entries().size() > MOST_OPEN) {
            clock.tell(open.firstKey());
            tellComplete();
        }
        if (clock.through() != saidThrough || clock.isIdle() != saidIdle) {
            clocks.put(CLOCK, clock);
            say(clock.isIdle());
        }
    }

    private void tellComplete() {
        while (!open.isEmpty() && open.firstKey() <= clock.through()) {
            for (Signals signals : open.pollFirstEntry().getValue().values()) {
                signals.inputs.values().forEach(this::tell);
                signals.answers.values().forEach(this::tell);
            }
        }
    }

    private void tell(PanePart part) {
        parts.remove(part.key());
        var to = new BinaryWriter(1024).flag(true);
        part.write(to);
        output.accept(to.toBytes());
    }

    private void say(boolean idle) {
        saidThrough = clock.through();
        saidIdle = idle;
        var to = new BinaryWriter(32).flag(false);
        new DriftProgress(partition, saidThrough, idle).write(to);
        output.accept(to.toBytes());
    }

    /// What a predecessor left.
    private void load() {
        PartitionClock known = clocks.get(CLOCK);
        if (known == null || known == clock) {
            return;
        }
        clock = known;
        open.clear();
        for (PanePart part : parts.entries().values()) {
            Signals signals = signals(part.pane(), new Watched(part.model(), part.version()));
            String signal = part.signal();
            if (signal.startsWith(DriftSignal.INPUT)) {
                signals.inputs.put(signal.substring(DriftSignal.INPUT.length()), part);
            } else {
                signals.answers.put(signal, part);
            }
        }
    }
}
