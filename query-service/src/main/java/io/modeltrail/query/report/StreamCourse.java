package io.modeltrail.query.report;

import io.modeltrail.events.Event;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.query.audit.Leaf;
import io.modeltrail.query.audit.Sentences;
import io.modeltrail.query.report.Block.Prose;
import io.modeltrail.query.report.Block.Signatures;
import io.modeltrail.query.report.Block.Signatures.Signed;
import io.modeltrail.query.report.Block.Table;
import io.modeltrail.query.report.Report.Fact;
import io.modeltrail.query.report.Report.Section;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What every report of a stream ends with: each event in a sentence, and each signature that an event bears, whatever
/// its type, so that none can be forgotten (21 CFR 11.50(b)).
public final class StreamCourse {

    private final String stream;
    private final long position;
    private final List<Event> events = new ArrayList<>();
    private final List<List<String>> told = new ArrayList<>();
    private final List<Signed> signed = new ArrayList<>();

    /// The leaves of the stream up to this position.
    public StreamCourse(String stream, List<Leaf> leaves, long position) {
        this.stream = stream;
        this.position = position;
        for (var leaf : leaves) {
            leaf.envelope().ifPresent(envelope -> take(envelope.event(), leaf.position()));
        }
    }

    private void take(Event event, long at) {
        var sentence = Sentences.of(event);
        events.add(event);
        told.add(List.of(Long.toString(at), event.occurredAt().toString(), sentence));
        Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> component.getType() == Signature.class)
                .map(component -> read(event, component.getAccessor()))
                .flatMap(Optional::stream)
                .forEach(signature -> signed.add(new Signed(sentence, signature)));
    }

    private static Optional<Signature> read(Event event, Method accessor) {
        try {
            return Optional.ofNullable((Signature) accessor.invoke(event));
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("%s of %s cannot be read".formatted(accessor, event), closed);
        }
    }

    /// In order, as far as this program can read them.
    public List<Event> events() {
        return List.copyOf(events);
    }

    public Section signatures() {
        return new Section("Who signed", signed.isEmpty() ? Prose.of("Nobody so far.") : new Signatures(signed));
    }

    public Section happened() {
        return new Section("What happened", new Table(List.of("position", "at", "what"), told));
    }

    /// Where anybody can have the same report made again.
    public List<Fact> sources() {
        return List.of(new Fact("stream", stream), new Fact("as of position", Long.toString(position)));
    }
}
