package io.modeltrail.command.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Artifacts behind HTTP. No redirect is followed: it would lead where nobody has allowed to look. A host whose name
/// leads to a link-local address (where clouds keep their credentials) is not asked, nor one that leads back to this
/// machine, unless the root itself says so.
final class HttpSource implements ArtifactSource, AutoCloseable {

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127[.].*|\\[::1]");

    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(CONNECTED_WITHIN)
            .build();

    @Override
    public Opened open(URI uri, ArtifactRoots.Root root) throws IOException, InterruptedException {
        return open(uri, root.uri(), Map.of());
    }

    /// `allowed` names the host that an administrator has allowed.
    Opened open(URI uri, URI allowed, Map<String, List<String>> headers) throws IOException, InterruptedException {
        requireReachable(allowed);
        var request = HttpRequest.newBuilder(uri).header("Accept-Encoding", "identity");
        headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        var response = client.send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != OK) {
            response.body().close();
            throw new IOException(refusal(response));
        }
        return new Opened(
                response.body(),
                response.headers().firstValueAsLong("Content-Length").orElse(-1));
    }

    private static String refusal(HttpResponse<InputStream> response) {
        return response.statusCode() / 100 == 3
                ? "answered %d; redirects are not followed".formatted(response.statusCode())
                : "answered %d".formatted(response.statusCode());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static void requireReachable(URI allowed) throws IOException {
        var host = allowed.getHost();
        if (host == null) {
            throw new NotAllowed("%s names no host".formatted(allowed));
        }
        boolean here = THIS_MACHINE.matcher(host.toLowerCase(Locale.ROOT)).matches();
        for (var address : InetAddress.getAllByName(host)) {
            if (address.isLinkLocalAddress()
                    || address.isAnyLocalAddress()
                    || address.isMulticastAddress()
                    || (address.isLoopbackAddress() && !here)) {
                throw new NotAllowed("%s leads to %s".formatted(host, address.getHostAddress()));
            }
        }
    }
}
