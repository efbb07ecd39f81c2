package io.modeltrail.command.bench;

import io.modeltrail.command.dispatch.Caller;
import io.modeltrail.command.dispatch.CommandDispatcher;
import io.modeltrail.command.dispatch.CommandRequest;
import io.modeltrail.command.domain.Role;
import io.modeltrail.events.Command;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.CommandReply.Status;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// Sends commands through the dispatcher, where HTTP and Kafka send theirs, and counts what is acknowledged.
final class BenchSender {

    private static final Set<Role> BUILDER = Set.of(Role.ML_ENGINEER, Role.RELEASE_OPERATOR);
    private static final Set<Role> REVIEWER = Set.of(Role.CLINICAL_REVIEWER);

    private final CommandDispatcher dispatcher;
    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong commands = new AtomicLong();
    private final AtomicLong events = new AtomicLong();

    BenchSender(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /// As somebody who may register, roll out, pause and resume; fails unless the command led to an event.
    void send(Command command) {
        send(command, new Caller("bench|ada", BUILDER, Optional.of("Ada"), Optional.empty(), Optional.empty()));
    }

    /// As somebody else, who has just logged in.
    void sendAsReviewer(Command command) {
        send(
                command,
                new Caller(
                        "bench|grace", REVIEWER, Optional.of("Grace"), Optional.of(Instant.now()), Optional.empty()));
    }

    private void send(Command command, Caller caller) {
        var id = "bench-" + ids.incrementAndGet();
        var reply = dispatcher.dispatch(
                new CommandRequest(id, command, caller, OptionalLong.empty(), null, null, null, null));
        if (reply.status() != Status.ACCEPTED || reply.events().isEmpty()) {
            throw new IllegalStateException("%s was answered %s".formatted(command, told(reply)));
        }
        commands.incrementAndGet();
        events.addAndGet(reply.events().size());
    }

    private static String told(CommandReply reply) {
        return "%s %s: %s".formatted(reply.status(), reply.code(), reply.detail());
    }

    /// Commands acknowledged so far.
    AtomicLong commands() {
        return commands;
    }

    /// `others` came into the log by other ways, each a command with one event.
    void verify(BenchDatabase database, long others) throws SQLException {
        Load.requireStored("events", database.count("select count(*) from log.event"), events.get() + others);
        Load.requireStored("commands", database.count("select count(*) from log.command"), commands.get() + others);
    }
}
