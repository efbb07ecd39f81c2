package io.modeltrail.standalone.recompute;

import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.wire.RecordableReadout;
import io.modeltrail.stats.InternalTopics;
import io.modeltrail.stats.experiment.ReadoutCalculation;
import io.modeltrail.stats.observation.ExperimentReplay;
import io.modeltrail.stats.observation.ExperimentReplay.Input;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// A recorded readout beside the one that its records give.
///
/// @param records how many of them belong to the experiment's subjects
@SuppressWarnings("ArrayRecordComponent") // Compared by their content, in isEqual.
public record Recomputation(byte[] recorded, byte[] recomputed, long records) {
    public static Recomputation of(RecordedReadout recorded, RecordSource source) throws IOException {
        Readout readout = recorded.readout();
        var replay = new ExperimentReplay(readout, recorded.experiments(), InternalTopics.partitions());
        var records = new AtomicLong();
        ofSubjects(readout.experimentId(), source).read(input -> {
            records.incrementAndGet();
            replay.take(input);
        });
        var whole = replay.readout();
        var comparable = readout.completeDigest() == null ? whole : RecordableReadout.abridged(whole);
        return new Recomputation(
                ReadoutCalculation.canonical(readout), ReadoutCalculation.canonical(comparable), records.get());
    }

    /// Records of the subjects that take part, whatever they are about: nothing else can touch their cases.
    static RecordSource ofSubjects(String experimentId, RecordSource source) throws IOException {
        Set<String> subjects = new HashSet<>();
        source.read(input -> {
            if (names(input, experimentId)) {
                subjects.add(key(input));
            }
        });
        return reader -> source.read(input -> {
            if (subjects.contains(key(input))) {
                reader.accept(input);
            }
        });
    }

    /// Writes the records of the experiment's subjects into a file for [SavedRecords].
    public static void save(Path file, String experimentId, RecordSource source) throws IOException {
        SavedRecords.save(file, ofSubjects(experimentId, source));
    }

    /// An escaped id, which JSON allows, would be missed; ids have no characters that anyone escapes.
    private static boolean names(Input input, String experimentId) {
        return new String(input.value(), StandardCharsets.UTF_8).contains("\"" + experimentId + "\"");
    }

    private static String key(Input input) {
        return new String(input.key(), StandardCharsets.UTF_8);
    }

    public boolean isEqual() {
        return Arrays.equals(recorded, recomputed);
    }

    /// Where they part, with some text around it; empty where they are equal.
    public String difference() {
        int at = Arrays.mismatch(recorded, recomputed);
        return at < 0
                ? ""
                : "at byte %d: recorded …%s… recomputed …%s…"
                        .formatted(at, around(recorded, at), around(recomputed, at));
    }

    private static String around(byte[] bytes, int at) {
        int from = Math.max(0, at - 60);
        return new String(bytes, from, Math.min(bytes.length, at + 60) - from, StandardCharsets.UTF_8);
    }
}
