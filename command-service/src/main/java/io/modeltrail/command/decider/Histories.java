package io.modeltrail.command.decider;

import io.modeltrail.events.Event;
import java.util.List;
import java.util.function.BiFunction;

/// Reads other streams for the facts that a decision needs.
public interface Histories {

    List<Event> of(String stream);

    /// The state that the events of one type lead to.
    default <S, E extends Event> S fold(String stream, S initial, Class<E> type, BiFunction<S, E, S> evolve) {
        var state = initial;
        for (var event : of(stream)) {
            state = evolve.apply(state, type.cast(event));
        }
        return state;
    }
}
