package io.modeltrail.command.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A small store that speaks as much of S3 as a GET needs, and computes each signature by itself, from the text of the
/// specification (Authenticating Requests: Using the Authorization Header, Signature Version 4).
final class SigningStore implements AutoCloseable {

    static final String ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE";
    static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");

    private final HttpServer server;
    private final Map<String, byte[]> objects;

    SigningStore(Map<String, byte[]> objects) throws IOException {
        this.objects = objects;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.server.createContext("/", this::answer);
        this.server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var object = objects.get(exchange.getRequestURI().getRawPath());
            int status = !isSigned(exchange) ? 403 : object == null ? 404 : 200;
            var body = status == 200 ? Objects.requireNonNull(object) : new byte[0];
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static boolean isSigned(HttpExchange exchange) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        return isSigned(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), headers);
    }

    /// Whether whoever has the key signed exactly this request.
    static boolean isSigned(String method, String path, Map<String, String> headers) {
        var found = AUTHORIZATION.matcher(headers.getOrDefault("Authorization", ""));
        if (!found.matches() || !found.group(1).equals(ACCESS_KEY)) {
            return false;
        }
        var signedHeaders = found.group(4);
        var canonical = Arrays.stream(signedHeaders.split(";"))
                .map(name -> name + ":" + headers.getOrDefault(name, "").strip() + "\n")
                .collect(Collectors.joining());
        var request = String.join(
                "\n", method, path, "", canonical, signedHeaders, headers.getOrDefault("x-amz-content-sha256", ""));
        var scope = "%s/%s/s3/aws4_request".formatted(found.group(2), found.group(3));
        var toSign = String.join(
                "\n", "AWS4-HMAC-SHA256", headers.getOrDefault("x-amz-date", ""), scope, hex(sha256(request)));
        var key = ("AWS4" + SECRET_KEY).getBytes(UTF_8);
        for (var part : new String[] {found.group(2), found.group(3), "s3", "aws4_request", toSign}) {
            key = hmac(key, part);
        }
        return hex(key).equals(found.group(5));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
