package io.modeltrail.command.bench;

import io.modeltrail.command.dispatch.CommandDispatcher;
import io.modeltrail.command.dispatch.CommandRequest;
import io.modeltrail.events.Command;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.CommandReply.Status;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/// Sends commands through the dispatcher, where HTTP and Kafka send theirs, and counts what is acknowledged.
final class BenchSender {

    private final CommandDispatcher dispatcher;
    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong commands = new AtomicLong();
    private final AtomicLong events = new AtomicLong();

    BenchSender(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /// As Ada; fails unless the command led to an event.
    void send(Command command) {
        sendAs(BenchPerson.ADA, command);
    }

    /// As somebody who has just logged in; fails unless the command led to an event.
    void sendAs(BenchPerson person, Command command) {
        var id = "bench-" + ids.incrementAndGet();
        var reply = dispatcher.dispatch(
                new CommandRequest(id, command, person.caller(), OptionalLong.empty(), null, null, null, null));
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

    /// Events that they led to.
    AtomicLong events() {
        return events;
    }

    /// `others` came into the log by other ways, each a command with one event.
    void verify(BenchDatabase database, long others) throws SQLException {
        Load.requireStored("events", database.count("select count(*) from log.event"), events.get() + others);
        Load.requireStored("commands", database.count("select count(*) from log.command"), commands.get() + others);
    }
}
