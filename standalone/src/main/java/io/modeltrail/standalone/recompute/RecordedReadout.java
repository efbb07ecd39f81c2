package io.modeltrail.standalone.recompute;

import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.ExperimentEvent.ReadoutRecorded;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.wire.Envelopes;
import io.modeltrail.stats.experiment.KnownExperiments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the log says of an experiment: the readout that was recorded last, and the design and allocations that it rests
/// on.
///
/// @param experiments as they stood at the position that the readout names
public record RecordedReadout(Readout readout, String digest, KnownExperiments experiments) {
    private record Positioned(ExperimentEvent event, long position) {}

    /// Out of the entries of a whole log, one a line; empty where no readout of the experiment is recorded.
    public static Optional<RecordedReadout> in(Path entries, String experimentId) throws IOException {
        List<Positioned> events = new ArrayList<>();
        try (var lines = Files.lines(entries, StandardCharsets.UTF_8)) {
            long position = 0;
            for (String line : (Iterable<String>) lines::iterator) {
                if (line.contains("\"Experiment/" + experimentId + "\"")
                        && Envelopes.decode(line.getBytes(StandardCharsets.UTF_8))
                                        .event()
                                instanceof ExperimentEvent event
                        && event.experimentId().equals(experimentId)) {
                    events.add(new Positioned(event, position));
                }
                position++;
            }
        }
        return events.reversed().stream()
                .map(Positioned::event)
                .filter(ReadoutRecorded.class::isInstance)
                .map(ReadoutRecorded.class::cast)
                .findFirst()
                .map(recorded -> of(recorded, events));
    }

    private static RecordedReadout of(ReadoutRecorded recorded, List<Positioned> events) {
        var experiments = new KnownExperiments();
        for (Positioned each : events) {
            if (each.position() <= recorded.readout().logPosition()) {
                experiments.fold(each.event(), each.position());
            }
        }
        return new RecordedReadout(recorded.readout(), recorded.digest(), experiments);
    }
}
