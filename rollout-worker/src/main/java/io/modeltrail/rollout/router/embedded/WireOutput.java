package io.modeltrail.rollout.router.embedded;

import io.modeltrail.rollout.router.embedded.PeerFailure.Peer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// What is sent to one peer, gathered until it is flushed.
final class WireOutput {

    private final OutputStream stream;
    private final Peer peer;
    private final byte[] buffer = new byte[8192];
    private int length;

    WireOutput(OutputStream stream, Peer peer) {
        this.stream = stream;
        this.peer = peer;
    }

    void write(String text) throws PeerFailure {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        write(bytes, 0, bytes.length);
    }

    void write(byte[] bytes, int from, int count) throws PeerFailure {
        if (count > buffer.length - length) {
            flush();
        }
        if (count > buffer.length) {
            send(bytes, from, count);
        } else {
            System.arraycopy(bytes, from, buffer, length, count);
            length += count;
        }
    }

    void flush() throws PeerFailure {
        send(buffer, 0, length);
        length = 0;
    }

    private void send(byte[] bytes, int from, int count) throws PeerFailure {
        if (count == 0) {
            return;
        }
        try {
            stream.write(bytes, from, count);
        } catch (IOException e) {
            throw new PeerFailure(peer, e);
        }
    }
}
