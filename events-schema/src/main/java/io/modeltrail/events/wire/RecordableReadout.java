package io.modeltrail.events.wire;

import io.modeltrail.events.experiment.ArmCount;
import io.modeltrail.events.experiment.Readout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A readout in the length that there is room for. Sums of every metric in every arm, epoch and stratum, with the bins
/// of quantiles, may take megabytes; what a conclusion rests on does not grow with strata.
public final class RecordableReadout {

    /// What an event has room for beside its envelope ([Envelopes#MAX_BYTES]).
    public static final int OF_AN_EVENT = 40 * 1024;

    private RecordableReadout() {}

    /// The readout itself where its JSON takes at most so many bytes, else an abridged one.
    public static Readout within(int bytes, Readout readout) {
        return readout.completeDigest() != null || Json.tolerant().writeValueAsBytes(readout).length <= bytes
                ? readout
                : abridged(readout);
    }

    /// Without sums, with the counts of arms and epochs, and with the digest of the whole.
    public static Readout abridged(Readout whole) {
        return new Readout(
                whole.experimentId(),
                whole.planDigest(),
                whole.logPosition(),
                whole.epochs(),
                whole.offsets(),
                whole.boundaries(),
                whole.coversStop(),
                whole.outside(),
                overStrata(whole.counts()),
                List.of(),
                whole.sampleRatio(),
                whole.effects(),
                whole.guardrails(),
                whole.quality(),
                Digests.of(whole));
    }

    private static List<ArmCount> overStrata(List<ArmCount> counts) {
        record Key(int epoch, String arm) {}
        var sums = new LinkedHashMap<Key, ArmCount>();
        for (var count : counts) {
            sums.merge(new Key(count.epoch(), count.arm()), everywhere(count), RecordableReadout::plus);
        }
        return new ArrayList<>(sums.values());
    }

    private static ArmCount everywhere(ArmCount one) {
        return new ArmCount(
                one.arm(),
                one.epoch(),
                "",
                one.observations(),
                one.subjects(),
                one.crossovers(),
                one.ineligible(),
                one.labelled(),
                one.lateLabels());
    }

    private static ArmCount plus(ArmCount one, ArmCount other) {
        return new ArmCount(
                one.arm(),
                one.epoch(),
                "",
                one.observations() + other.observations(),
                one.subjects() + other.subjects(),
                one.crossovers() + other.crossovers(),
                one.ineligible() + other.ineligible(),
                plus(one.labelled(), other.labelled()),
                plus(one.lateLabels(), other.lateLabels()));
    }

    private static @Nullable Long plus(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? null : (Long) (one + other);
    }
}
