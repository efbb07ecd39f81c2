package io.modeltrail.stats.comparison;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import org.jspecify.annotations.Nullable;

/// One case that the stable and the canary version have both seen, as far as it is known by now; a later message about
/// the
/// same case replaces it.
///
/// @param caseKey subject and case, unique within a rollout
/// @param labelOffset where the label stood on its topic; -1 when the truth came with an observation or not yet
public record PairedCase(
        String rolloutId,
        String model,
        String caseKey,
        Reading stable,
        Reading canary,
        @Nullable Boolean truth,
        int partition,
        long labelOffset) {
    /// What one version said.
    public record Reading(
            String version,
            @Nullable Double score,
            @Nullable Boolean predicted,
            long offset) {
        void write(BinaryWriter to) {
            to.text(version).optionalDouble(score).flag(predicted).number(offset);
        }

        static Reading read(BinaryReader from) {
            return new Reading(from.text(), from.optionalDouble(), from.flag(), from.number());
        }
    }

    public byte[] toBytes() {
        var to = new BinaryWriter(160);
        to.text(rolloutId).text(model).text(caseKey);
        stable.write(to);
        canary.write(to);
        return to.flag(truth).number(partition).number(labelOffset).toBytes();
    }

    public static PairedCase read(byte[] bytes) {
        var from = new BinaryReader(bytes);
        return new PairedCase(
                from.text(),
                from.text(),
                from.text(),
                Reading.read(from),
                Reading.read(from),
                from.flag(),
                Math.toIntExact(from.number()),
                from.number());
    }

    /// Comparisons are per rollout, model and pair of versions.
    String comparisonKey() {
        return rolloutId + "/" + model + "/" + stable.version() + "/" + canary.version();
    }
}
