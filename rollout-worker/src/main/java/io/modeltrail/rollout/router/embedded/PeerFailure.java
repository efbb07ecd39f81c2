package io.modeltrail.rollout.router.embedded;

import java.io.IOException;
import java.net.SocketTimeoutException;

/// One of the two connections failed: the caller's or the back end's.
final class PeerFailure extends IOException {

    private static final long serialVersionUID = 1;

    private final Peer peer;
    private final boolean late;

    PeerFailure(Peer peer, String message) {
        super(message);
        this.peer = peer;
        this.late = false;
    }

    PeerFailure(Peer peer, IOException cause) {
        super(cause.getMessage(), cause);
        this.peer = peer;
        this.late = cause instanceof SocketTimeoutException;
    }

    Peer peer() {
        return peer;
    }

    /// It did not break off; it took too long.
    boolean isLate() {
        return late;
    }

    enum Peer {
        CALLER,
        BACK_END
    }
}
