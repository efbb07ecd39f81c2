package io.modeltrail.command.catalog.axon;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.modeltrail.command.catalog.domain.Model;
import io.modeltrail.command.catalog.domain.VersionFamily;
import io.modeltrail.command.decider.Histories;
import io.modeltrail.events.Streams;
import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.events.wire.EventEnvelope;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;

/// The numbers that each model has used, read once from the names of its streams and then kept up to date by what this
/// process registers. Another process' newest registrations may be missing: a number that steps back within its line is
/// then let through, which is a matter of order, not of identity (that one the stream itself keeps unique).
public final class RegisteredVersions {

    private static final long MODELS = 10_000;

    private final Histories histories;
    private final LoadingCache<String, NavigableSet<Version>> byModel;

    /// `streams` gives the names of the streams that begin with a prefix.
    public RegisteredVersions(Histories histories, Function<String, List<String>> streams) {
        this.histories = histories;
        this.byModel = Caffeine.newBuilder()
                .maximumSize(MODELS)
                .build(model -> load(Streams.modelVersion(model, ""), streams));
    }

    VersionFamily family(String model) {
        var registered = byModel.get(model);
        var standing = histories
                .fold(Streams.model(model), Model.initial(), ModelEvent.class, Model::evolve)
                .standing();
        return new VersionFamily(standing, Collections.unmodifiableNavigableSet(registered));
    }

    /// To be called with every event after it is durable.
    public void onAppended(EventEnvelope envelope) {
        if (envelope.streamversion() == 0
                && Streams.kind(envelope.subject()).equals(Streams.MODEL_VERSION)
                && envelope.event() instanceof ModelVersionRegistered it) {
            byModel.get(it.model()).add(Version.parse(it.version(), "version"));
        }
    }

    private static NavigableSet<Version> load(String prefix, Function<String, List<String>> streams) {
        var versions = new ConcurrentSkipListSet<Version>();
        streams.apply(prefix)
                .forEach(stream -> versions.add(Version.parse(stream.substring(prefix.length()), "version")));
        return versions;
    }
}
