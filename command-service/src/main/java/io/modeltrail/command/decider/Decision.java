package io.modeltrail.command.decider;

import io.modeltrail.events.Command;
import io.modeltrail.events.Event;
import java.util.List;

/// A [Decider] with the state that one stream has reached.
final class Decision<C extends Command, S, E extends Event> {

    private final Decider<C, S, E> decider;
    private S state;

    Decision(Decider<C, S, E> decider, S state) {
        this.decider = decider;
        this.state = state;
    }

    static <C extends Command, S, E extends Event> Decision<C, S, E> begin(Decider<C, S, E> decider) {
        return new Decision<>(decider, decider.initial().get());
    }

    List<E> decide(Command command) {
        return decider.decide().apply(decider.commands().cast(command), state);
    }

    List<? extends Command> along(Event event) {
        return decider.along().apply(decider.events().cast(event), state);
    }

    void evolve(Event event) {
        state = decider.evolve().apply(state, decider.events().cast(event));
    }

    String stateType() {
        return decider.stateType();
    }

    S state() {
        return state;
    }
}
