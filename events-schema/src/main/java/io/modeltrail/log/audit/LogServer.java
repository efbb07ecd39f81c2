package io.modeltrail.log.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/// A log's files on a server, such as a running ModelTrail under `/log`.
final class LogServer implements LogFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String base;
    private final Optional<String> token;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    LogServer(URI base, Optional<String> token) {
        this.token = token;
        this.base = base.toString().replaceAll("/+$", "") + "/";
    }

    @Override
    public Optional<byte[]> find(String path) {
        URI uri = URI.create(base + path);
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
            token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(answer.body());
                case 404, 410 -> Optional.empty();
                case 401, 403 ->
                    throw new IOException(
                            uri + " answers with status " + answer.statusCode() + ": the log is not public and "
                                    + (token.isPresent() ? "refuses the token" : "asks for a bearer token"));
                default -> throw new IOException(uri + " answers with status " + answer.statusCode());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while reading " + uri, e));
        }
    }
}
