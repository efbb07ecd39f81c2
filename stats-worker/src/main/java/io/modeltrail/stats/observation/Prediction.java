package io.modeltrail.stats.observation;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import io.modeltrail.stats.experiment.Exposure;
import org.jspecify.annotations.Nullable;

/// What is remembered of an observation until its label comes: enough to count the label, to know a duplicate and to
/// pair
/// two versions. `truth` is the truth that came with the observation itself, `exposure` its part in an experiment.
record Prediction(
        String observationId,
        VersionKey key,
        @Nullable String arm,
        boolean answered,
        @Nullable Double score,
        @Nullable Boolean predicted,
        @Nullable Boolean truth,
        long happenedAt,
        long offset,
        @Nullable Exposure exposure) {
    void write(BinaryWriter to) {
        to.text(observationId);
        key.write(to);
        to.optionalText(arm)
                .flag(answered)
                .optionalDouble(score)
                .flag(predicted)
                .flag(truth)
                .number(happenedAt)
                .number(offset);
        Exposure known = exposure;
        to.flag(known != null);
        if (known != null) {
            known.write(to);
        }
    }

    static Prediction read(BinaryReader from) {
        return new Prediction(
                from.text(),
                VersionKey.read(from),
                from.optionalText(),
                Boolean.TRUE.equals(from.flag()),
                from.optionalDouble(),
                from.flag(),
                from.flag(),
                from.number(),
                from.number(),
                Boolean.TRUE.equals(from.flag()) ? Exposure.read(from) : null);
    }
}
