package io.modeltrail.rollout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.rollout.RolloutCommand.ConfirmTrafficShift;
import io.modeltrail.events.wire.CommandMessage;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.CommandReply.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CommandClientTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ConfirmTrafficShift CONFIRM = new ConfirmTrafficShift("r-1", 1, 5, NOON);

    private final List<CommandMessage> sent = new ArrayList<>();
    private final CommandClient client = new CommandClient((stream, message) -> {
        assertThat(stream).isEqualTo("Rollout/r-1");
        sent.add(message);
    });

    @Test
    void anAnswerCompletesTheFutureOfItsCommand() {
        var answer = ask(NOON);
        client.onReply(reply("another", Status.ACCEPTED), NOON);
        assertThat(answer).isNotDone();
        client.onReply(reply("r-1-1-confirm", Status.ACCEPTED), NOON);
        assertThat(answer).isCompletedWithValue(reply("r-1-1-confirm", Status.ACCEPTED));
        assertThat(client.isWaiting()).isFalse();
    }

    @Test
    void theSameQuestionIsUnderWayOnce() {
        assertThat(ask(NOON)).isSameAs(ask(NOON.plusSeconds(1)));
        assertThat(sent).hasSize(1);
    }

    @Test
    void withoutAnAnswerTheSameCommandIsSentAgainLessAndLessOften() {
        var answer = ask(NOON);
        client.tick(NOON.plusMillis(999));
        assertThat(sent).hasSize(1);
        client.tick(NOON.plusSeconds(1));
        client.tick(NOON.plusMillis(2999));
        assertThat(sent).hasSize(2);
        client.tick(NOON.plusSeconds(3));
        assertThat(sent).hasSize(3).containsOnly(sent.getFirst());
        assertThat(answer).isNotDone();
    }

    @Test
    void aConflictAndAStoreThatIsDownAreNoAnswers() {
        var answer = ask(NOON);
        client.onReply(reply("r-1-1-confirm", Status.CONFLICT), NOON);
        client.tick(NOON.plusMillis(5));
        client.onReply(reply("r-1-1-confirm", Status.UNAVAILABLE), NOON);
        client.tick(NOON.plusMillis(250));
        assertThat(sent).hasSize(3).containsOnly(sent.getFirst());
        assertThat(answer).isNotDone();
        client.onReply(reply("r-1-1-confirm", Status.REFUSED), NOON);
        assertThat(answer).isDone();
    }

    private CompletableFuture<CommandReply> ask(Instant now) {
        return client.ask("r-1-1-confirm", "r-1", CONFIRM, now);
    }

    private static CommandReply reply(String commandId, Status status) {
        return new CommandReply(commandId, status, "Rollout/r-1", 3, List.of(), null, null, null, List.of());
    }
}
