package io.modeltrail.rollout.router.embedded;

import io.modeltrail.rollout.router.embedded.PeerFailure.Peer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A connection to a back end, kept alive between requests.
final class BackEnd implements Closeable {

    private final SocketChannel channel;
    private final boolean reused;
    final WireInput in;
    final WireOutput out;

    private BackEnd(SocketChannel channel, WireInput in, WireOutput out, boolean reused) {
        this.channel = channel;
        this.in = in;
        this.out = out;
        this.reused = reused;
    }

    static BackEnd connect(URI address, Duration connect, Duration answer) throws PeerFailure {
        int port = address.getPort() < 0 ? 80 : address.getPort();
        SocketChannel channel = null;
        try {
            channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            var socket = channel.socket();
            socket.connect(new InetSocketAddress(address.getHost(), port), (int) connect.toMillis());
            socket.setSoTimeout((int) answer.toMillis());
            return new BackEnd(
                    channel,
                    new WireInput(socket.getInputStream(), Peer.BACK_END),
                    new WireOutput(socket.getOutputStream(), Peer.BACK_END),
                    false);
        } catch (IOException e) {
            closeQuietly(channel);
            throw new PeerFailure(Peer.BACK_END, e);
        } catch (UnresolvedAddressException _) {
            closeQuietly(channel);
            throw new PeerFailure(Peer.BACK_END, "unknown host " + address.getHost());
        }
    }

    /// The same connection for another request.
    BackEnd again() {
        return new BackEnd(channel, in, out, true);
    }

    /// It carried a request before, so that the back end may close it at any moment.
    boolean isReused() {
        return reused;
    }

    /// The back end neither closed nor sent anything unasked.
    boolean isQuiet() {
        try {
            channel.configureBlocking(false);
            int read = channel.read(ByteBuffer.allocate(1));
            channel.configureBlocking(true);
            return read == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static void closeQuietly(@Nullable SocketChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException _) {
            // It is of no more use either way.
        }
    }
}
