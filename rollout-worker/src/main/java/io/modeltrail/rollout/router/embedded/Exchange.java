package io.modeltrail.rollout.router.embedded;

import io.modeltrail.rollout.router.embedded.PeerFailure.Peer;
import io.modeltrail.rollout.router.embedded.Split.Passage;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// One request and its answer, passed between a caller and the back end of an arm.
final class Exchange {

    private final CallerConnection caller;
    private final Request request;
    private final Passage passage;
    private final BackEnds backEnds;
    private final URI address;
    private boolean answered;

    Exchange(CallerConnection caller, Request request, Passage passage, BackEnds backEnds) {
        this.caller = caller;
        this.request = request;
        this.passage = passage;
        this.backEnds = backEnds;
        this.address = passage.arm().address();
    }

    /// True when the caller's connection may carry another request.
    boolean run() throws IOException {
        try {
            return attempt(backEnds.take(address));
        } catch (MalformedMessage malformed) {
            // Too late to refuse it: the answer has begun.
            throw answered ? new PeerFailure(Peer.CALLER, malformed) : malformed;
        } catch (PeerFailure failure) {
            if (answered || failure.peer() == Peer.CALLER) {
                throw failure;
            }
            // What is left of the request's body can no longer be told from the next request.
            boolean keep = request.keepsAlive() && request.framing() instanceof Framing.Empty;
            Problem.ofBackEnd(passage.name(), failure)
                    .writeTo(
                            caller.out,
                            ArmFields.forCaller(passage),
                            !request.method().equals("HEAD"),
                            !keep);
            return keep;
        }
    }

    private boolean attempt(BackEnd backEnd) throws IOException {
        caller.uses(backEnd);
        boolean reusable = false;
        try {
            var keep = pass(backEnd);
            reusable = keep.backEnd();
            return keep.caller();
        } catch (PeerFailure failure) {
            if (answered
                    || failure.peer() == Peer.CALLER
                    || failure.isLate()
                    || !backEnd.isReused()
                    || !request.isRepeatable()) {
                throw failure;
            }
        } finally {
            caller.uses(null);
            if (reusable) {
                backEnds.give(address, backEnd);
            } else {
                backEnd.close();
            }
        }
        return attempt(backEnds.fresh(address));
    }

    private record Keep(boolean caller, boolean backEnd) {}

    private Keep pass(BackEnd backEnd) throws IOException {
        backEnd.out.write(requestHead());
        var sent = request.hasSmallBody() ? sendBody(backEnd) : sendBodyBesides(backEnd);
        try {
            var head = answerHead(backEnd);
            int status = status(head);
            var framing = Framing.ofAnswer(head, request.method(), status);
            boolean unwrap = request.isHttp10() && framing instanceof Framing.Chunked;
            boolean close = !request.keepsAlive() || framing instanceof Framing.UntilClose || !sent.isDone();
            answered = true;
            caller.out.write(answerHead(head, status, framing, unwrap, close));
            backEnd.in.copyBody(framing, caller.out, unwrap, Long.MAX_VALUE);
            caller.out.flush();
            passage.counter().answered();
            boolean backEndCloses = head.has("Connection", "close")
                    || head.startLine().startsWith("HTTP/1.0")
                    || framing instanceof Framing.UntilClose
                    || !sent.isDone();
            return new Keep(!close, !backEndCloses);
        } catch (MalformedMessage malformed) {
            throw new PeerFailure(Peer.BACK_END, "its answer is not HTTP/1.1: " + malformed.getMessage());
        } catch (PeerFailure failure) {
            throw causeInTheRequest(sent, failure);
        }
    }

    /// A body that fits into buffers needs no thread of its own.
    private CompletableFuture<Void> sendBody(BackEnd backEnd) throws IOException {
        copyBody(backEnd);
        return CompletableFuture.completedFuture(null);
    }

    /// A large body goes out while the answer comes in, so that neither waits for the other.
    private CompletableFuture<Void> sendBodyBesides(BackEnd backEnd) throws PeerFailure {
        backEnd.out.flush();
        var sent = new CompletableFuture<Void>();
        Thread.ofVirtual().name("router-request-body").start(() -> {
            try {
                copyBody(backEnd);
                sent.complete(null);
            } catch (IOException e) {
                sent.completeExceptionally(e);
                if (!(e instanceof PeerFailure failure) || failure.peer() == Peer.CALLER) {
                    backEnd.close();
                }
            }
        });
        return sent;
    }

    private void copyBody(BackEnd backEnd) throws IOException {
        if (request.expectsContinue()) {
            caller.out.write("HTTP/1.1 100 Continue\r\n\r\n");
            caller.out.flush();
        }
        caller.in.copyBody(request.framing(), backEnd.out, false, caller.maxBodyBytes());
        backEnd.out.flush();
    }

    /// The back end was cut off because the request itself broke off: that is what went wrong.
    private static IOException causeInTheRequest(CompletableFuture<Void> sent, PeerFailure failure) {
        if (!sent.isCompletedExceptionally()) {
            return failure;
        }
        try {
            sent.join();
            return failure;
        } catch (CompletionException e) {
            boolean callersFault = e.getCause() instanceof MalformedMessage
                    || (e.getCause() instanceof PeerFailure cause && cause.peer() == Peer.CALLER);
            return callersFault && e.getCause() instanceof IOException io ? io : failure;
        }
    }

    private Head answerHead(BackEnd backEnd) throws IOException {
        while (true) {
            var head = backEnd.in
                    .readHead()
                    .orElseThrow(() -> new PeerFailure(Peer.BACK_END, "closed the connection instead of answering"));
            // Interim answers are for this hop.
            if (status(head) >= 200) {
                return head;
            }
        }
    }

    private static int status(Head head) throws MalformedMessage {
        var line = head.startLine();
        if (!line.startsWith("HTTP/1.")
                || line.length() < 12
                || !line.substring(9, 12).matches("[1-5][0-9]{2}")) {
            throw new MalformedMessage(502, "its first line is no status line");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private String requestHead() {
        var text = new StringBuilder(512);
        text.append(request.method()).append(' ').append(request.path()).append(" HTTP/1.1\r\n");
        text.append("Host: ").append(address.getAuthority()).append("\r\n");
        for (var field : request.head().fields()) {
            if (request.passesOn(field)) {
                text.append(field.name()).append(": ").append(field.value()).append("\r\n");
            }
        }
        if (request.framing() instanceof Framing.Chunked) {
            text.append("Transfer-Encoding: chunked\r\n");
        }
        var before =
                request.head().first("X-Forwarded-For").map(list -> list + ", ").orElse("");
        text.append("X-Forwarded-For: ")
                .append(before)
                .append(caller.remoteAddress())
                .append("\r\n");
        text.append("X-Forwarded-Proto: http\r\n");
        request.head()
                .first("Host")
                .ifPresent(
                        host -> text.append("X-Forwarded-Host: ").append(host).append("\r\n"));
        return text.append(ArmFields.forBackEnd(passage)).append("\r\n").toString();
    }

    private String answerHead(Head head, int status, Framing framing, boolean unwrap, boolean close) {
        var text = new StringBuilder(512);
        text.append("HTTP/1.1 ")
                .append(status)
                .append(head.startLine().substring(12))
                .append("\r\n");
        for (var field : head.fields()) {
            if (!head.isHopByHop(field) && !ArmFields.isOne(field)) {
                text.append(field.name()).append(": ").append(field.value()).append("\r\n");
            }
        }
        if (framing instanceof Framing.Chunked && !unwrap) {
            text.append("Transfer-Encoding: chunked\r\n");
        }
        if (close) {
            text.append("Connection: close\r\n");
        }
        return text.append(ArmFields.forCaller(passage)).append("\r\n").toString();
    }
}
