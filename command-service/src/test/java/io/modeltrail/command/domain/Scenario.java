package io.modeltrail.command.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modeltrail.events.audit.RefusalEvent.Unmet;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/// Given these events, when this command, then those events: one sentence a test.
public record Scenario<C, S, E>(S state, BiFunction<S, E, S> evolve, BiFunction<C, S, List<E>> decide) {

    @SafeVarargs
    public final Scenario<C, S, E> given(E... events) {
        var now = state;
        for (E event : events) {
            now = evolve.apply(now, event);
        }
        return new Scenario<>(now, evolve, decide);
    }

    /// Lets the command happen, as a part of what is given.
    public Scenario<C, S, E> having(C command) {
        var now = state;
        for (E event : decide.apply(command, state)) {
            now = evolve.apply(now, event);
        }
        return new Scenario<>(now, evolve, decide);
    }

    public Question<C, S, E> when(C command) {
        return new Question<>(this, command);
    }

    public record Question<C, S, E>(Scenario<C, S, E> scenario, C command) {

        @SafeVarargs
        public final void then(E... events) {
            assertThat(answer()).containsExactly(events);
        }

        public void thenNothing() {
            assertThat(answer()).isEmpty();
        }

        /// All of them, in this order, and the first one is the code.
        public void thenRefusedBy(Enum<?>... rules) {
            var rejection = catchThrowableOfType(Rejection.class, this::answer);
            assertThat(rejection).as("a refusal").isNotNull();
            assertThat(rejection.unmet())
                    .extracting(Unmet::rule)
                    .containsExactlyElementsOf(
                            Arrays.stream(rules).map(Enum::name).toList());
            assertThat(rejection.code()).isEqualTo(rules[0].name());
        }

        private List<E> answer() {
            return scenario.decide().apply(command, scenario.state());
        }
    }
}
