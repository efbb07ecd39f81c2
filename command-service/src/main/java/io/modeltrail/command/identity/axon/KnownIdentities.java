package io.modeltrail.command.identity.axon;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.modeltrail.command.decider.Histories;
import io.modeltrail.command.dispatch.Identities;
import io.modeltrail.command.identity.domain.Identity;
import io.modeltrail.events.Streams;
import io.modeltrail.events.identity.IdentityEvent;
import io.modeltrail.events.wire.EventEnvelope;
import java.time.Duration;

/// What the log says of an identity, kept for a moment. A change that this process records counts from the next command
/// on; one that another process records, within [#MOMENT].
public final class KnownIdentities implements Identities {

    static final Duration MOMENT = Duration.ofSeconds(1);

    private static final long MOST = 10_000;

    private final LoadingCache<String, Identity> known;

    public KnownIdentities(Histories histories) {
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(MOMENT)
                .build(identity -> histories.fold(
                        Streams.identity(identity), Identity.initial(), IdentityEvent.class, Identity::evolve));
    }

    @Override
    public Identity of(String identity) {
        return known.get(identity);
    }

    /// To be called with every event after it is durable.
    public void onAppended(EventEnvelope envelope) {
        if (Streams.kind(envelope.subject()).equals(Streams.IDENTITY)) {
            known.invalidate(envelope.subject().substring(Streams.identity("").length()));
        }
    }
}
