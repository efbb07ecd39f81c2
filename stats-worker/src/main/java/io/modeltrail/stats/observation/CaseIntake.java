package io.modeltrail.stats.observation;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.stats.experiment.ExperimentBook;
import io.modeltrail.stats.experiment.Exposure;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Opens case files: recognises duplicates, joins observations with labels that come before or after them, and counts
/// both into experiments. Knows nothing of Kafka, so that a readout can be computed again from records alone.
final class CaseIntake {
    private static final int MOST_PREDICTIONS = 256;
    private final Cases cases;
    private final ExperimentBook experiments;
    private final Consumer<String> badNews;
    private final Listener listener;

    /// Where case files are kept.
    interface Cases {
        byte @Nullable [] get(String key);

        void put(String key, byte[] file, long time);
    }

    /// Hears what came of a record.
    interface Listener {
        /// When a record counts, milliseconds: a time, or later where it comes too late for that.
        long countsAt(SourcePosition on, long time);

        void observed(Observation observation, Prediction prediction, CaseFile file, SourcePosition on);

        void labelled(Prediction prediction, CaseFile.Label label, SourcePosition on);

        void duplicated(VersionKey version, SourcePosition on);

        /// Something about a prediction with an arm is new.
        void paired(String key, CaseFile file, VersionKey version, SourcePosition on);
    }

    /// @param badNews hears the experiments in which an arm failed or erred
    CaseIntake(Cases cases, ExperimentBook experiments, Consumer<String> badNews, Listener listener) {
        this.cases = cases;
        this.experiments = experiments;
        this.badNews = badNews;
        this.listener = listener;
    }

    void take(Observation observation, SourcePosition on) {
        VersionKey version = VersionKey.of(observation);
        String key = caseKey(observation.subject(), observation.labelKey());
        CaseFile before = CaseFile.read(cases.get(key));
        if (before.knows(observation.observationId())) {
            listener.duplicated(version, on);
            return;
        }
        if (before.predictions().size() >= MOST_PREDICTIONS) {
            throw new MalformedField("caseId", "has " + MOST_PREDICTIONS + " observations already; use a new case");
        }
        boolean answered = observation.outcome() == Outcome.OK;
        long happenedAt = on.happenedAt(observation.at());
        Exposure exposure = experiments
                .observe(observation, happenedAt, on.topic(), on.offset())
                .orElse(null);
        var prediction = new Prediction(
                observation.observationId(),
                version,
                observation.arm(),
                answered,
                answered ? observation.score() : null,
                answered ? observation.predicted() : null,
                observation.truth(),
                happenedAt,
                listener.countsAt(on, happenedAt),
                on.offset(),
                exposure);
        CaseFile file = before.with(prediction);
        cases.put(key, file.toBytes(), on.producedAt());
        if (exposure != null && !answered) {
            badNews.accept(exposure.experimentId());
        }
        CaseFile.Label label = file.label();
        if (prediction.truth() == null && label != null) {
            // It came first, and the readout rests on it from now on.
            judge(prediction, label.truth(), Topics.LABELS, label.offset());
        } else {
            judge(prediction, prediction.truth(), on.topic(), on.offset());
        }
        listener.observed(observation, prediction, file, on);
        if (prediction.arm() != null) {
            listener.paired(key, file, prediction.key(), on);
        }
    }

    void take(Label label, SourcePosition on) {
        String key = caseKey(label.subject(), label.labelKey());
        CaseFile before = CaseFile.read(cases.get(key));
        CaseFile.Label known = before.label();
        if (known != null && known.truth() == label.truth()) {
            return;
        }
        if (known != null || before.contradicts(label.truth())) {
            throw new MalformedField("truth", "contradicts the truth that is already known; the first one stands");
        }
        var first = new CaseFile.Label(
                label.truth(), on.happenedAt(label.at()), listener.countsAt(on, on.producedAt()), on.offset());
        CaseFile file = before.with(first);
        cases.put(key, file.toBytes(), on.producedAt());
        for (Prediction prediction : file.predictions()) {
            if (prediction.truth() == null) {
                judge(prediction, label.truth(), on.topic(), on.offset());
                listener.labelled(prediction, first, on);
            }
            if (prediction.arm() != null) {
                listener.paired(key, file, prediction.key(), on);
            }
        }
    }

    private void judge(Prediction prediction, @Nullable Boolean truth, String topic, long offset) {
        Exposure exposure = prediction.exposure();
        Boolean predicted = prediction.predicted();
        if (exposure != null && truth != null && predicted != null) {
            experiments.judge(exposure, predicted, truth, topic, offset);
            if (!predicted.equals(truth)) {
                badNews.accept(exposure.experimentId());
            }
        }
    }

    private static String caseKey(String subject, String labelKey) {
        return subject + "\n" + labelKey;
    }
}
