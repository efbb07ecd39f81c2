package io.modeltrail.stats.observation;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import io.modeltrail.stats.drift.stream.DriftBook;
import io.modeltrail.stats.experiment.Exposure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is remembered of an observation until its label comes: enough to count the label, to know a duplicate and to
/// pair
/// two versions. `truth` is the truth that came with the observation itself, `exposure` its part in an experiment;
/// `countsAt` is later than `happenedAt` where it came too late to count then.
record Prediction(
        String observationId,
        VersionKey key,
        @Nullable String arm,
        boolean answered,
        @Nullable Double score,
        @Nullable Boolean predicted,
        @Nullable Boolean truth,
        long happenedAt,
        long countsAt,
        long offset,
        @Nullable Exposure exposure) {
    /// What is to be watched for drift as soon as the truth is known: by its own, or else by the label.
    Optional<DriftBook.Judged> judged(CaseFile.@Nullable Label label) {
        Double said = score;
        Boolean own = truth;
        if (said == null || (own == null && label == null)) {
            return Optional.empty();
        }
        boolean late = countsAt > happenedAt;
        return Optional.of(
                label == null || own != null
                        ? new DriftBook.Judged(
                                key.model(), key.version(), said, Boolean.TRUE.equals(own), countsAt, late, offset, -1)
                        : new DriftBook.Judged(
                                key.model(),
                                key.version(),
                                said,
                                label.truth(),
                                Math.max(countsAt, label.countsAt()),
                                late,
                                offset,
                                label.offset()));
    }

    void write(BinaryWriter to) {
        to.text(observationId);
        key.write(to);
        to.optionalText(arm)
                .flag(answered)
                .optionalDouble(score)
                .flag(predicted)
                .flag(truth)
                .number(happenedAt)
                .number(countsAt)
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
                from.number(),
                Boolean.TRUE.equals(from.flag()) ? Exposure.read(from) : null);
    }
}
