package io.modeltrail.command.decider;

import io.modeltrail.command.domain.Access;
import io.modeltrail.command.log.Snapshot;
import io.modeltrail.events.Command;
import io.modeltrail.events.Event;
import io.modeltrail.events.Streams;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.jspecify.annotations.Nullable;

/// Makes the aggregate of a stream: new, or from a snapshot.
final class StreamFactory implements AggregateFactory<DecidedStream> {

    private final Map<String, Decider<?, ?, ?>> byKind;
    private final Consumer<Command> alongside;

    StreamFactory(Collection<? extends Decider<?, ?, ?>> deciders, Consumer<Command> alongside) {
        this.byKind = deciders.stream().collect(Collectors.toMap(Decider::kind, Function.identity()));
        this.alongside = alongside;
    }

    DecidedStream create(String stream) {
        return new DecidedStream(stream, Decision.begin(decider(stream)), alongside);
    }

    Set<Class<? extends Command>> commands() {
        return byKind.values().stream().map(Decider::commands).collect(Collectors.toUnmodifiableSet());
    }

    Access accessTo(Command command) {
        return decider(command.stream()).accessTo(command);
    }

    @Override
    public DecidedStream createAggregateRoot(String stream, @Nullable DomainEventMessage<?> first) {
        return first != null && first.getPayload() instanceof DecidedStream restored ? restored : create(stream);
    }

    @Override
    public Class<DecidedStream> getAggregateType() {
        return DecidedStream.class;
    }

    /// Empty when the snapshot has a form that this release does not read.
    Optional<DecidedStream> restore(Snapshot snapshot) {
        var decider = decider(snapshot.stream());
        return decider.stateType().equals(snapshot.stateType())
                ? Optional.of(new DecidedStream(snapshot.stream(), restored(decider, snapshot.state()), alongside))
                : Optional.empty();
    }

    Snapshot snapshot(String stream, long version, DecidedStream root) {
        var decision = root.decision();
        return new Snapshot(
                stream,
                version,
                decision.stateType(),
                StateJson.write(decider(stream).states(), decision.state()));
    }

    private static <C extends Command, S, E extends Event> Decision<C, S, E> restored(
            Decider<C, S, E> decider, byte[] state) {
        return new Decision<>(decider, StateJson.read(decider.states(), state));
    }

    private Decider<?, ?, ?> decider(String stream) {
        var decider = byKind.get(Streams.kind(stream));
        if (decider == null) {
            throw new IllegalArgumentException(
                    "no decider for stream %s; there are deciders for %s".formatted(stream, byKind.keySet()));
        }
        return decider;
    }
}
