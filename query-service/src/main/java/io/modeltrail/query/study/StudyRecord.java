package io.modeltrail.query.study;

import io.modeltrail.events.validation.ValidationStudyEvent;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAnalysed;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyPlanned;
import io.modeltrail.query.audit.Leaf;
import io.modeltrail.query.reading.NotThere;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The events of one study in order, up to a position of the log.
record StudyRecord(List<ValidationStudyEvent> events, long position) {
    StudyRecord {
        events = List.copyOf(events);
    }

    static StudyRecord of(List<Leaf> leaves, long position) {
        return new StudyRecord(
                leaves.stream()
                        .flatMap(leaf -> leaf.envelope().stream())
                        .flatMap(envelope -> envelope.event() instanceof ValidationStudyEvent event
                                ? Stream.of(event)
                                : Stream.empty())
                        .toList(),
                position);
    }

    <E extends ValidationStudyEvent> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <E extends ValidationStudyEvent> Optional<E> last(Class<E> type) {
        var all = all(type);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    StudyPlanned planned() {
        return last(StudyPlanned.class).orElseThrow(() -> new NotThere("the study was not planned by then"));
    }

    Optional<StudyAnalysed> analysed() {
        return last(StudyAnalysed.class);
    }
}
