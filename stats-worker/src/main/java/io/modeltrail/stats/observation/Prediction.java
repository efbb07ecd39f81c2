package io.modeltrail.stats.observation;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import org.jspecify.annotations.Nullable;

/// What is remembered of an observation until its label comes: enough to count the label, to know a duplicate and to
/// pair
/// two versions. `truth` is the truth that came with the observation itself.
record Prediction(
        String observationId,
        VersionKey key,
        @Nullable String arm,
        boolean answered,
        @Nullable Double score,
        @Nullable Boolean predicted,
        @Nullable Boolean truth,
        long happenedAt,
        long offset) {
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
                from.number());
    }
}
