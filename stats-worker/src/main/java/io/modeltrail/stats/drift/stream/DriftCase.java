package io.modeltrail.stats.drift.stream;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is remembered of a case: its label, and whatever was observed, to know a repetition and to wait for the label.
record DriftCase(@Nullable Boolean truth, List<Seen> seen) {
    /// One observation.
    ///
    /// @param score null where there is none, or its residual is already counted
    record Seen(
            String observationId, String version, @Nullable Double score) {}

    boolean knows(String observationId) {
        return seen.stream().anyMatch(one -> one.observationId().equals(observationId));
    }

    DriftCase with(Seen one) {
        List<Seen> more = new ArrayList<>(seen);
        more.add(one);
        return new DriftCase(truth, more);
    }

    /// With the truth, and no residual left to count.
    DriftCase labelled(boolean known) {
        return new DriftCase(
                known,
                seen.stream()
                        .map(one -> new Seen(one.observationId(), one.version(), null))
                        .toList());
    }

    byte[] toBytes() {
        var to = new BinaryWriter(64 * (1 + seen.size())).flag(truth);
        seen.forEach(one -> to.text(one.observationId()).text(one.version()).optionalDouble(one.score()));
        return to.toBytes();
    }

    static DriftCase read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return new DriftCase(null, List.of());
        }
        var from = new BinaryReader(bytes);
        Boolean truth = from.flag();
        List<Seen> seen = new ArrayList<>();
        while (!from.atEnd()) {
            seen.add(new Seen(
                    Objects.requireNonNull(from.text()), Objects.requireNonNull(from.text()), from.optionalDouble()));
        }
        return new DriftCase(truth, seen);
    }
}
