package io.modeltrail.command.decider;

import io.modeltrail.command.log.CommandRecord;
import io.modeltrail.command.log.EventLog;
import io.modeltrail.command.log.NewEvent;
import io.modeltrail.command.log.PositionedEnvelope;
import io.modeltrail.command.log.Snapshot;
import io.modeltrail.command.log.StoredStream;
import io.modeltrail.events.Event;
import io.modeltrail.events.wire.EventEnvelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/// Axon's storage engine over our event log. All events of a unit of work go into one append, together with the command
/// that caused them; tracking tokens are contiguous positions, so no token ever skips a late writer.
final class LogEngine implements EventStorageEngine {

    /// The resource of a unit of work that holds the [CommandRecord] to store.
    static final String RECORD = "commandRecord";

    /// The resource of a unit of work where the reply is left.
    static final String REPLY = "commandReply";

    private static final int BATCH = 500;

    private final EventLog log;
    private final StreamFactory streams;

    LogEngine(EventLog log, StreamFactory streams) {
        this.log = log;
        this.streams = streams;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        var work = CurrentUnitOfWork.get().root();
        CommandRecord record = Objects.requireNonNull(
                work.<CommandRecord>getResource(RECORD), "events are appended only on behalf of a command");
        var appended =
                log.append(record, events.stream().map(LogEngine::newEvent).toList());
        work.resources().put(REPLY, appended.reply());
    }

    private static NewEvent newEvent(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event && event.getPayload() instanceof Event payload) {
            return new NewEvent(event.getSequenceNumber(), payload);
        }
        throw new IllegalArgumentException("%s belongs to no stream".formatted(message.getPayloadType()));
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        log.storeSnapshot(
                streams.snapshot(snapshot.getAggregateIdentifier(), snapshot.getSequenceNumber(), (DecidedStream)
                        snapshot.getPayload()));
    }

    /// Axon asks for the snapshot and right after it for the events that follow: both are read at once, and the events
    /// wait in the unit of work.
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        if (!CurrentUnitOfWork.isStarted()) {
            return message(stream, log.snapshot(stream));
        }
        var loaded = log.load(stream);
        CurrentUnitOfWork.get().resources().put(loadedKey(stream), loaded);
        return message(stream, loaded.snapshot());
    }

    private static String loadedKey(String stream) {
        return "loaded " + stream;
    }

    private Optional<DomainEventMessage<?>> message(String stream, Optional<Snapshot> latest) {
        return latest.flatMap(snapshot -> streams.restore(snapshot)
                .map(root -> new GenericDomainEventMessage<>(
                        DecidedStream.class.getSimpleName(), stream, snapshot.version(), root)));
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstVersion) {
        var envelopes = loaded(stream)
                .filter(found -> follows(found, firstVersion))
                .map(StoredStream::events)
                .orElseGet(() -> log.read(stream, firstVersion));
        return DomainEventStream.of(envelopes.stream().map(LogEngine::message).toList());
    }

    private static Optional<StoredStream> loaded(String stream) {
        return CurrentUnitOfWork.isStarted()
                        && CurrentUnitOfWork.get().resources().remove(loadedKey(stream)) instanceof StoredStream found
                ? Optional.of(found)
                : Optional.empty();
    }

    /// A snapshot of an older form is not restored; then Axon asks for the stream from its beginning.
    private static boolean follows(StoredStream found, long firstVersion) {
        return firstVersion == found.snapshot().map(Snapshot::version).orElse(-1L) + 1;
    }

    private static DomainEventMessage<Event> message(EventEnvelope envelope) {
        return new GenericDomainEventMessage<>(
                DecidedStream.class.getSimpleName(), envelope.subject(), envelope.streamversion(), envelope.event());
    }

    /// Reads on to the end of the sequenced log; what is not sequenced yet does not exist for a reader.
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        long from = after == null ? 0 : after.position().orElse(-1) + 1;
        var batch = log.readByPosition(from, BATCH);
        var tracked = new ArrayList<TrackedEventMessage<?>>(batch.size());
        for (PositionedEnvelope positioned : batch) {
            tracked.add(new GenericTrackedDomainEventMessage<>(
                    new GlobalSequenceTrackingToken(positioned.position()), message(positioned.envelope())));
        }
        return tracked.stream();
    }
}
