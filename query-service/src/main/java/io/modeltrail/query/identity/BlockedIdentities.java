package io.modeltrail.query.identity;

import io.modeltrail.events.identity.IdentityEvent;
import io.modeltrail.events.identity.IdentityEvent.IdentityBlocked;
import io.modeltrail.events.identity.IdentityEvent.IdentityUnblocked;
import io.modeltrail.query.projection.Generations;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.Reads;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;

/// The identities that the log has blocked: folded in memory, so that a block ends reads as soon as it arrives, and
/// without the database. As long as the log is still being read, the projection is asked instead. Written by one
/// thread, read by all.
public final class BlockedIdentities {

    private static final Asking NOW = new Asking(null, null);

    private final Reads reads;
    private final Set<String> blocked = ConcurrentHashMap.newKeySet();
    private volatile boolean complete;

    public BlockedIdentities(Reads reads) {
        this.reads = reads;
    }

    /// `issuer|subject`, as the actor of every event is written.
    public static String identity(Jwt token) {
        return token.getClaimAsString("iss") + "|" + token.getSubject();
    }

    /// The next event of an identity.
    public void take(IdentityEvent event) {
        if (event instanceof IdentityBlocked it) {
            blocked.add(it.identity());
        } else if (event instanceof IdentityUnblocked it) {
            blocked.remove(it.identity());
        }
    }

    /// The log is read anew, in the same order: what it says of an identity holds again at its end.
    public void beginAnew() {
        complete = false;
    }

    /// The log was read to its end.
    public void complete() {
        complete = true;
    }

    /// Throws what the projection throws as long as it is needed.
    public boolean contains(String identity) {
        if (!complete) {
            reads.await(jdbc ->
                    complete || Generations.live(jdbc, IdentityProjection.NAME).isPresent());
        }
        return complete
                ? blocked.contains(identity)
                : reads.read(IdentityProjection.NAME, NOW, at -> IdentityViews.isBlocked(at, identity))
                        .value();
    }
}
