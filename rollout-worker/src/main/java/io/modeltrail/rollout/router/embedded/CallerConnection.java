package io.modeltrail.rollout.router.embedded;

import io.modeltrail.rollout.router.Bucket;
import io.modeltrail.rollout.router.embedded.PeerFailure.Peer;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A caller's connection and the requests that come on it, one after the other.
final class CallerConnection implements Runnable, Closeable {

    private static final int LINGER_MILLIS = 500;
    private static final int LINGER_BYTES = 1 << 20;

    private final Socket socket;
    private final RouterSettings settings;
    private final Function<Request, Optional<Split>> splits;
    private final BackEnds backEnds;
    private volatile long deadline;
    private volatile @Nullable BackEnd inUse;
    final WireInput in;
    final WireOutput out;

    CallerConnection(
            Socket socket, RouterSettings settings, Function<Request, Optional<Split>> splits, BackEnds backEnds)
            throws IOException {
        this.socket = socket;
        this.settings = settings;
        this.splits = splits;
        this.backEnds = backEnds;
        this.in = new WireInput(socket.getInputStream(), Peer.CALLER);
        this.out = new WireOutput(socket.getOutputStream(), Peer.CALLER);
        this.deadline = System.nanoTime() + settings.idle().toNanos();
    }

    @Override
    public void run() {
        try {
            boolean more = true;
            while (more) {
                more = serve();
            }
            lingerUntilRead();
        } catch (MalformedMessage malformed) {
            refuse(Problem.of(malformed));
            lingerUntilRead();
        } catch (IOException _) {
            // The caller has gone, or was cut off within an answer: there is nobody to tell.
        } finally {
            close();
        }
    }

    private boolean serve() throws IOException {
        deadline = System.nanoTime() + settings.idle().toNanos();
        var head = in.readHead();
        if (head.isEmpty()) {
            return false;
        }
        deadline = System.nanoTime() + settings.exchange().toNanos();
        var request = Request.of(head.get(), settings.maxBodyBytes());
        var split = splits.apply(request);
        if (split.isEmpty()) {
            refuse(new Problem(
                    421,
                    "no-such-target",
                    "No such target",
                    ArmFields.TARGET + " must name one of the router's targets"));
            return false;
        }
        var passage = split.get().enter(request.head().first(Bucket.SUBJECT_HEADER));
        try {
            return new Exchange(this, request, passage, backEnds).run();
        } finally {
            passage.counter().end();
        }
    }

    private void refuse(Problem problem) {
        try {
            problem.writeTo(out, "", true, true);
        } catch (PeerFailure _) {
            // The caller has gone already.
        }
    }

    /// Closing while the caller still sends would take the answer away from it (RFC 9112, 9.6).
    private void lingerUntilRead() {
        try {
            socket.shutdownOutput();
            socket.setSoTimeout(LINGER_MILLIS);
            var _ = socket.getInputStream().skip(LINGER_BYTES);
        } catch (IOException _) {
            // The caller took too long, or has gone.
        }
    }

    void uses(@Nullable BackEnd backEnd) {
        inUse = backEnd;
    }

    boolean isOverdue(long now) {
        return now - deadline > 0;
    }

    long maxBodyBytes() {
        return settings.maxBodyBytes();
    }

    String remoteAddress() {
        return socket.getInetAddress().getHostAddress();
    }

    /// Also ends what a thread is waiting for on either side.
    @Override
    public void close() {
        var backEnd = inUse;
        if (backEnd != null) {
            backEnd.close();
        }
        try {
            socket.close();
        } catch (IOException _) {
            // It is of no more use either way.
        }
    }
}
