package io.modeltrail.command.bench;

import io.modeltrail.command.CommandServiceConfiguration;
import io.modeltrail.command.decider.DecidingBus;
import io.modeltrail.command.decider.DecidingProperties;
import io.modeltrail.command.dispatch.CommandDispatcher;
import io.modeltrail.command.dispatch.DispatchProperties;
import io.modeltrail.command.document.DocumentStore;
import io.modeltrail.command.identity.axon.KnownIdentities;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Dispatcher, bus and rules over the bench's log, without a service around them.
final class BenchBus implements AutoCloseable {

    private static final long LARGEST_DOCUMENT = 1024 * 1024;

    private final DocumentStore documents;
    private final DecidingBus bus;
    private final BenchSender sender;

    BenchBus(BenchDatabase database) {
        documents = new DocumentStore(database.reading(), LARGEST_DOCUMENT);
        bus = CommandServiceConfiguration.decidingBus(
                database.log(), documents, _ -> {}, new DecidingProperties(10_000, 200));
        sender = new BenchSender(new CommandDispatcher(
                bus,
                database.log(),
                new KnownIdentities(DecidingBus.histories(database.log())),
                InstantSource.system(),
                new DispatchProperties(8, Duration.ofMinutes(15), List.of(), false, 60, Duration.ZERO, 256)));
    }

    DocumentStore documents() {
        return documents;
    }

    BenchSender sender() {
        return sender;
    }

    @Override
    public void close() {
        bus.close();
    }
}
