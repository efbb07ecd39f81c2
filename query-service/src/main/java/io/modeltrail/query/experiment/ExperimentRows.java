package io.modeltrail.query.experiment;

import io.modeltrail.events.experiment.ArmEffect;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.ExperimentEvent.AllocationChanged;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentApproved;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentConcluded;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStarted;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStopped;
import io.modeltrail.events.experiment.ExperimentEvent.ReadoutRecorded;
import io.modeltrail.events.experiment.ExperimentEvent.SafetyStopTriggered;
import io.modeltrail.events.experiment.ExperimentEvent.SampleRatioMismatchFound;
import io.modeltrail.events.experiment.GuardrailFinding;
import io.modeltrail.events.experiment.ReadoutQuality;
import io.modeltrail.events.signing.Signer;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.VersionedTable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the events of an experiment do to its row. The readout itself stays on the log; the row knows where.
final class ExperimentRows {

    static final VersionedTable TABLE = new VersionedTable(
            "experiment",
            List.of("experiment_id"),
            List.of(
                    "model",
                    "hypothesis",
                    "state",
                    "design",
                    "design_digest",
                    "designed_by",
                    "approval",
                    "epoch",
                    "allocation",
                    "sample_sizes",
                    "mismatches",
                    "safety_stop",
                    "stop",
                    "readout",
                    "conclusion",
                    "designed_at",
                    "started_at",
                    "changed_at",
                    "finished_at",
                    "stream_version"));

    private ExperimentRows() {}

    static RowChange on(ExperimentEvent event, long position) {
        var change = switch (event) {
            case ExperimentDesigned it -> design(it);
            case ExperimentApproved it ->
                change(it)
                        .json(
                                "approval",
                                new Signature(
                                        it.approvedBy(),
                                        it.meaning(),
                                        it.signedDigest(),
                                        it.signer(),
                                        it.occurredAt(),
                                        position));
            case ExperimentStarted it ->
                change(it)
                        .set("state", "RUNNING")
                        .set("epoch", it.allocation().epoch())
                        .json("allocation", it.allocation())
                        .json("sample_sizes", it.sampleSizes())
                        .set("started_at", it.occurredAt());
            case AllocationChanged it ->
                change(it).set("epoch", it.allocation().epoch()).json("allocation", it.allocation());
            case SampleRatioMismatchFound it ->
                change(it)
                        .append(
                                "mismatches",
                                new Mismatch(it.epoch(), it.statistic(), it.p(), it.occurredAt(), position));
            case SafetyStopTriggered it ->
                change(it)
                        .json("safety_stop", new SafetyStop(it.finding(), it.incidentId(), it.occurredAt(), position));
            case ExperimentStopped it ->
                change(it)
                        .set("state", "STOPPED")
                        .json("stop", new Stop(it.control(), it.why(), it.stoppedBy(), it.occurredAt(), position));
            case ReadoutRecorded it ->
                change(it)
                        .json("readout", new Recorded(it.digest(), it.readout().quality(), it.occurredAt(), position));
            case ExperimentConcluded it ->
                change(it)
                        .set("state", "CONCLUDED")
                        .json("conclusion", conclusion(it, position))
                        .set("finished_at", it.occurredAt());
        };
        return change.set("changed_at", event.occurredAt());
    }

    private static RowChange design(ExperimentDesigned it) {
        return RowChange.create(TABLE, it.experimentId())
                .set("model", it.design().model())
                .set("hypothesis", it.design().hypothesis())
                .set("state", "DESIGNED")
                .json("design", it.design())
                .set("design_digest", it.designDigest())
                .set("designed_by", it.designedBy())
                .set("epoch", 0)
                .json("mismatches", List.of())
                .set("designed_at", it.occurredAt());
    }

    private static Conclusion conclusion(ExperimentConcluded it, long position) {
        return new Conclusion(
                it.winner(),
                it.effects(),
                it.readoutDigest(),
                new Signature(it.signedBy(), it.meaning(), it.signedDigest(), it.signer(), it.occurredAt(), position));
    }

    private static RowChange change(ExperimentEvent event) {
        return RowChange.change(TABLE, event.experimentId());
    }

    record Signature(
            String signedBy,
            String meaning,
            String signedDigest,
            @Nullable Signer signer,
            Instant at,
            long position) {}

    record Mismatch(int epoch, double statistic, double p, Instant at, long position) {}

    record SafetyStop(GuardrailFinding finding, String incidentId, Instant at, long position) {}

    record Stop(String control, String why, @Nullable String stoppedBy, Instant at, long position) {}

    record Recorded(String digest, ReadoutQuality quality, Instant at, long position) {}

    record Conclusion(@Nullable String winner, List<ArmEffect> effects, String readoutDigest, Signature signature) {}
}
