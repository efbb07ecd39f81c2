package io.modeltrail.rollout.router.embedded;

import io.modeltrail.rollout.router.embedded.Head.Field;
import java.util.Set;

/// A request that can be passed on: its method, its path, and how its body is framed.
record Request(Head head, String method, String path, boolean isHttp10, Framing framing) {

    /// May be sent again when a connection that was kept alive broke off (RFC 9110, 9.2.2).
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");

    /// A body of at most so many bytes is sent whole before the answer is read.
    private static final int SMALL = 64 * 1024;

    static Request of(Head head, long maxBodyBytes) throws MalformedMessage {
        var parts = head.startLine().split(" ", -1);
        if (parts.length != 3 || parts[0].isEmpty()) {
            throw new MalformedMessage(400, "the first line must be 'METHOD /path HTTP/1.1'");
        }
        boolean isHttp10 = parts[2].equals("HTTP/1.0");
        if (!isHttp10 && !parts[2].equals("HTTP/1.1")) {
            throw new MalformedMessage(505, "the router speaks HTTP/1.1");
        }
        int hosts = head.all("Host").size();
        if (hosts > 1 || (hosts == 0 && !isHttp10)) {
            throw new MalformedMessage(400, "exactly one Host is required");
        }
        if (head.first("Expect")
                .filter(expect -> !expect.equalsIgnoreCase("100-continue"))
                .isPresent()) {
            throw new MalformedMessage(417, "the only expectation understood is '100-continue'");
        }
        var framing = Framing.ofRequest(head);
        if (framing instanceof Framing.Length(var bytes) && bytes > maxBodyBytes) {
            throw new MalformedMessage(413, "the body may have at most " + maxBodyBytes + " bytes");
        }
        return new Request(head, parts[0], path(parts[0], parts[1]), isHttp10, framing);
    }

    private static String path(String method, String target) throws MalformedMessage {
        if (target.startsWith("/") || (target.equals("*") && method.equals("OPTIONS"))) {
            return target;
        }
        if (target.startsWith("http://")) {
            int slash = target.indexOf('/', "http://".length());
            return slash < 0 ? "/" : target.substring(slash);
        }
        throw new MalformedMessage(400, "the request target must be a path that begins with '/'");
    }

    boolean keepsAlive() {
        return !isHttp10 && !head.has("Connection", "close");
    }

    boolean expectsContinue() {
        return head.first("Expect").isPresent() && !isHttp10;
    }

    boolean isRepeatable() {
        return framing instanceof Framing.Empty && REPEATABLE.contains(method);
    }

    boolean hasSmallBody() {
        return switch (framing) {
            case Framing.Empty _ -> true;
            case Framing.Length(var bytes) -> bytes <= SMALL;
            case Framing.Chunked _, Framing.UntilClose _ -> false;
        };
    }

    /// Fields that the back end gets as they came. Nobody but the router says which arm a request is in.
    boolean passesOn(Field field) {
        return !head.isHopByHop(field)
                && !field.is("Host")
                && !field.is("Expect")
                && !field.is("X-Forwarded-For")
                && !field.is("X-Forwarded-Host")
                && !field.is("X-Forwarded-Proto")
                && !ArmFields.isOne(field);
    }
}
