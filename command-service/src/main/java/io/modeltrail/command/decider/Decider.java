package io.modeltrail.command.decider;

import io.modeltrail.command.domain.Access;
import io.modeltrail.events.Command;
import io.modeltrail.events.Event;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// What a feature hands to Axon: its types and its functions.
///
/// `kind` is the kind of its streams. `along` gives the commands to other streams that must be decided in the same unit
/// of work as an event; its second argument is the state before the event. `access` says who may send a command.
/// `stateVersion` is raised whenever the shape
/// of the state changes, so that no older snapshot is read as something else.
public record Decider<C extends Command, S, E extends Event>(
        String kind,
        Class<C> commands,
        Function<C, Access> access,
        Class<S> states,
        int stateVersion,
        Supplier<S> initial,
        BiFunction<C, S, List<E>> decide,
        BiFunction<S, E, S> evolve,
        Class<E> events,
        BiFunction<E, S, List<? extends Command>> along) {

    /// Who may send this command. Throws [ClassCastException] for a command to another kind of stream.
    Access accessTo(Command command) {
        return access.apply(commands.cast(command));
    }

    /// The name of the form that snapshots of its states have.
    String stateType() {
        return kind + ".v" + stateVersion;
    }
}
