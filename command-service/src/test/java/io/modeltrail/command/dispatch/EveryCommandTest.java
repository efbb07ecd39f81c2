package io.modeltrail.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.modeltrail.command.domain.Role;
import io.modeltrail.events.Command;
import io.modeltrail.events.MalformedField;
import io.modeltrail.events.wire.CommandTypes;
import io.modeltrail.events.wire.SealedTypes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Whatever is wrong with the form of a command, the answer names the field; that holds for each command there is, and
/// for each that will be.
class EveryCommandTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Caller ADA =
            new Caller("iss|ada", Set.of(Role.ML_ENGINEER), Optional.of("Ada"), Optional.of(NOON), Optional.empty());

    static Stream<Class<? extends Command>> commands() {
        return CommandTypes.parents().stream().flatMap(parent -> SealedTypes.under(parent, Command.class));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aFaultAnywhereIsNamedWhereItLies(Class<? extends Command> command) {
        assertThat(Faults.of(command)).allSatisfy(fault -> {
            var refused = refused(command, fault.body());
            assertThat(refused.field()).as("%s: %s", fault.body(), refused).isEqualTo(fault.field());
            assertThat(refused.rule()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void nothingAtAllNamesAFieldThatIsNeeded(Class<? extends Command> command) {
        var needed = Faults.given(command)
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(component -> component.getName())
                .collect(Collectors.toSet());
        var refused = refused(command, JsonNodeFactory.instance.objectNode());
        assertThat(needed).contains(refused.field());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aFieldThatNobodyKnowsIsNamedWithThoseThatAreKnown(Class<? extends Command> command) {
        var refused = refused(command, JsonNodeFactory.instance.objectNode().put("surprise", 1));
        assertThat(refused.field()).isEqualTo("surprise");
        assertThat(refused.rule())
                .contains(Faults.given(command)
                        .map(component -> component.getName())
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whoActsAndWhenIsNotTheCallersToSay(Class<? extends Command> command) {
        for (var component : command.getRecordComponents()) {
            if (Faults.given(command).noneMatch(one -> one.getName().equals(component.getName()))) {
                var body = JsonNodeFactory.instance.objectNode().put(component.getName(), "eve");
                assertThat(refused(command, body).field()).isEqualTo(component.getName());
            }
        }
    }

    private static MalformedField refused(Class<? extends Command> command, JsonNode body) {
        var thrown = catchThrowable(() -> CommandReader.read(command, (ObjectNode) body, Map.of(), ADA, NOON));
        assertThat(thrown).as("%s of %s", body, command.getSimpleName()).isInstanceOf(MalformedField.class);
        return (MalformedField) thrown;
    }
}
