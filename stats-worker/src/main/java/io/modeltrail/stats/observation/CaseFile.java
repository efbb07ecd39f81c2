package io.modeltrail.stats.observation;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import io.modeltrail.stats.comparison.PairedCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that is known of one case: its predictions, and its label as soon as there is one, in whichever order they came.
record CaseFile(@Nullable Label label, List<Prediction> predictions) {
    /// Truth that came on the labels topic; it counts when it becomes known.
    record Label(boolean truth, long at, long countsAt, long offset) {}

    static CaseFile empty() {
        return new CaseFile(null, List.of());
    }

    boolean knows(String observationId) {
        for (Prediction prediction : predictions) {
            if (prediction.observationId().equals(observationId)) {
                return true;
            }
        }
        return false;
    }

    /// Whether an observation came with the other truth.
    boolean contradicts(boolean truth) {
        for (Prediction prediction : predictions) {
            if (prediction.truth() != null && prediction.truth() != truth) {
                return true;
            }
        }
        return false;
    }

    CaseFile with(Prediction prediction) {
        List<Prediction> more = new ArrayList<>(predictions.size() + 1);
        more.addAll(predictions);
        more.add(prediction);
        return new CaseFile(label, more);
    }

    CaseFile with(Label first) {
        return new CaseFile(first, predictions);
    }

    /// The truth about one prediction: its own comes before the label.
    @Nullable
    Boolean truthFor(Prediction prediction) {
        Label known = label;
        return prediction.truth() != null ? prediction.truth() : known == null ? null : (Boolean) known.truth();
    }

    /// The first prediction of either arm within a rollout, once there are both.
    Optional<PairedCase> pair(String caseKey, VersionKey like, int partition) {
        Prediction stable = first("stable", like);
        Prediction canary = first("canary", like);
        if (stable == null || canary == null) {
            return Optional.empty();
        }
        Boolean truth = truthFor(stable);
        Label known = label;
        return Optional.of(new PairedCase(
                like.rolloutId(),
                like.model(),
                caseKey,
                reading(stable),
                reading(canary),
                truth != null ? truth : canary.truth(),
                partition,
                known == null ? -1 : known.offset()));
    }

    private static PairedCase.Reading reading(Prediction prediction) {
        return new PairedCase.Reading(
                prediction.key().version(), prediction.score(), prediction.predicted(), prediction.offset());
    }

    private @Nullable Prediction first(String arm, VersionKey like) {
        for (Prediction each : predictions) {
            if (arm.equals(each.arm())
                    && each.key().rolloutId().equals(like.rolloutId())
                    && each.key().model().equals(like.model())) {
                return each;
            }
        }
        return null;
    }

    byte[] toBytes() {
        var to = new BinaryWriter(64 + 96 * predictions.size());
        Label known = label;
        to.flag(known == null ? null : (Boolean) known.truth());
        if (known != null) {
            to.number(known.at()).number(known.countsAt()).number(known.offset());
        }
        for (Prediction prediction : predictions) {
            prediction.write(to);
        }
        return to.toBytes();
    }

    static CaseFile read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return empty();
        }
        var from = new BinaryReader(bytes);
        Boolean truth = from.flag();
        Label label = truth == null ? null : new Label(truth, from.number(), from.number(), from.number());
        List<Prediction> predictions = new ArrayList<>();
        while (!from.atEnd()) {
            predictions.add(Prediction.read(from));
        }
        return new CaseFile(label, predictions);
    }
}
