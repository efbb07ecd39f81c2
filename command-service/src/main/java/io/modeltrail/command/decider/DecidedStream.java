package io.modeltrail.command.decider;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.modeltrail.events.Command;
import io.modeltrail.events.Event;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// A stream of any kind as Axon's aggregate: asks its [Decider] and stores the answer. Holds no rule of its own.
final class DecidedStream {

    /// The metadata of a command that insists on a version of its stream.
    static final String IF_VERSION = "ifVersion";

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private final String stream;

    private final Decision<?, ?, ?> decision;
    private final Consumer<Command> alongside;

    /// `alongside` carries out commands to other streams in the same unit of work.
    DecidedStream(String stream, Decision<?, ?, ?> decision, Consumer<Command> alongside) {
        this.stream = stream;
        this.decision = decision;
        this.alongside = alongside;
    }

    @CommandHandler(payloadType = Command.class)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Command command, @MetaDataValue(IF_VERSION) @Nullable Long ifVersion) {
        var version = AggregateLifecycle.getVersion();
        long current = version == null ? -1 : version;
        if (ifVersion != null && ifVersion != current) {
            throw new StaleVersion(stream, ifVersion, current);
        }
        decide(command);
    }

    void decide(Command command) {
        for (var event : decision.decide(command)) {
            var along = decision.along(event);
            apply(event);
            along.forEach(alongside);
        }
    }

    @EventSourcingHandler
    void evolve(Event event) {
        decision.evolve(event);
    }

    Decision<?, ?, ?> decision() {
        return decision;
    }
}
