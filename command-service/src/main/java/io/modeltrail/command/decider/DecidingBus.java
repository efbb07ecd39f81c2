package io.modeltrail.command.decider;

import io.modeltrail.command.domain.Access;
import io.modeltrail.command.log.CommandRecord;
import io.modeltrail.command.log.EventLog;
import io.modeltrail.events.Command;
import io.modeltrail.events.Event;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.EventEnvelope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/// Axon's command bus over deciders and the event log: a command in, its durable reply out.
public final class DecidingBus implements AutoCloseable {

    private static final String SUBMISSION = "submission";

    private final EventLog log;
    private final Consumer<EventEnvelope> onAppended;
    private final Configuration axon;
    private final CommandBus bus;
    private final ExecutorService snapshots = Executors.newVirtualThreadPerTaskExecutor();

    /// `onAppended` is told of every event after it is durable, on the thread of its command.
    public DecidingBus(
            EventLog log,
            Collection<? extends Decider<?, ?, ?>> deciders,
            Consumer<EventEnvelope> onAppended,
            DecidingProperties properties) {
        this.log = log;
        this.onAppended = onAppended;
        var streams = new StreamFactory(deciders, this::decideAlongside);
        this.axon = configuration(streams, properties);
        this.axon.start();
        this.bus = axon.commandBus();
        this.bus.registerHandlerInterceptor(this::recording);
    }

    /// Reads streams for facts; what it reads is durable.
    public static Histories histories(EventLog log) {
        return stream ->
                log.read(stream, 0).stream().<Event>map(EventEnvelope::event).toList();
    }

    /// Decides and appends. Throws what the rules throw, [StaleVersion], and what [EventLog#append] throws.
    public CommandReply decide(Submission submission) {
        Map<String, ?> metaData = submission.ifVersion().isPresent()
                ? Map.of(
                        SUBMISSION,
                        submission,
                        DecidedStream.IF_VERSION,
                        submission.ifVersion().getAsLong())
                : Map.of(SUBMISSION, submission);
        var message = new GenericCommandMessage<>(
                new GenericMessage<>(submission.command(), metaData), Command.class.getName());
        var result = new AtomicReference<CommandResultMessage<?>>();
        bus.<Command, AtomicReference<CommandReply>>dispatch(message, (_, answer) -> result.set(answer));
        return reply(submission, result.get());
    }

    /// Who may send this command.
    public Access accessTo(Command command) {
        return axon.getComponent(StreamFactory.class).accessTo(command);
    }

    /// The sealed parents of all commands that it decides.
    public Set<Class<? extends Command>> commands() {
        return axon.getComponent(StreamFactory.class).commands();
    }

    private CommandReply reply(Submission submission, CommandResultMessage<?> result) {
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(
                            "command %s failed".formatted(submission.context().commandId()), result.exceptionResult());
        }
        var reply = ((AtomicReference<?>) result.getPayload()).get();
        if (!(reply instanceof CommandReply appended)) {
            return log.append(record(submission), List.of()).reply();
        }
        appended.events().forEach(onAppended);
        return appended;
    }

    private Object recording(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        var submission = (Submission)
                Objects.requireNonNull(work.getMessage().getMetaData().get(SUBMISSION), SUBMISSION);
        work.resources().put(LogEngine.RECORD, record(submission));
        chain.proceed();
        var reply = new AtomicReference<CommandReply>();
        work.onCommit(done -> reply.set(done.getResource(LogEngine.REPLY)));
        return reply;
    }

    private static CommandRecord record(Submission submission) {
        return new CommandRecord(
                submission.context(),
                submission.command().stream(),
                submission.requestHash(),
                CommandReply.Status.ACCEPTED,
                null,
                null,
                List.of());
    }

    private void decideAlongside(Command command) {
        Repository<DecidedStream> repository = axon.repository(DecidedStream.class);
        var streams = axon.getComponent(StreamFactory.class);
        try {
            repository
                    .loadOrCreate(command.stream(), () -> streams.create(command.stream()))
                    .execute(stream -> stream.decide(command));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("cannot load " + command.stream(), failure);
        }
    }

    /// Without Axon's own modules: one of them asks a server of its maker for updates, and we never call home.
    private Configuration configuration(StreamFactory streams, DecidingProperties properties) {
        var aggregate = AggregateConfigurer.defaultConfiguration(DecidedStream.class)
                .configureAggregateFactory(_ -> streams)
                .configureCreationPolicyAggregateFactory(_ -> stream -> streams.create(String.valueOf(stream)))
                .configureCommandTargetResolver(_ -> message ->
                        new VersionedAggregateIdentifier((Object) ((Command) message.getPayload()).stream(), null))
                .configureCache(_ -> new LastingCache(properties.cachedStreams()))
                .configureSnapshotTrigger(axon ->
                        new EventCountSnapshotTriggerDefinition(axon.snapshotter(), properties.snapshotEvery()));
        return DefaultConfigurer.defaultConfiguration(false)
                .registerComponent(StreamFactory.class, _ -> streams)
                .registerComponent(
                        Snapshotter.class,
                        axon -> AggregateSnapshotter.builder()
                                .eventStore(axon.eventStore())
                                .aggregateFactories(List.of(streams))
                                .repositoryProvider(axon::repository)
                                .executor(snapshots)
                                .build())
                .configureEmbeddedEventStore(_ -> new LogEngine(log, streams))
                .configureAggregate(aggregate)
                .buildConfiguration();
    }

    @Override
    public void close() {
        axon.shutdown();
        snapshots.close();
    }
}
