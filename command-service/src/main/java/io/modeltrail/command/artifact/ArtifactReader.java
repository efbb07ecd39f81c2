package io.modeltrail.command.artifact;

import io.modeltrail.command.artifact.ArtifactSource.NotAllowed;
import io.modeltrail.command.artifact.ArtifactSource.Opened;
import io.modeltrail.command.artifact.Sighting.Off;
import io.modeltrail.command.artifact.Sighting.OutOfReach;
import io.modeltrail.command.artifact.Sighting.Read;
import io.modeltrail.command.artifact.Sighting.Unreadable;
import io.modeltrail.events.wire.Digests;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Reads an artifact to its end and computes its digest on the way, within limits of size and time. Few are read at
/// once, and nobody waits for a turn: whoever reports harm shares these threads with whoever registers.
public final class ArtifactReader implements AutoCloseable {

    private static final int AT_ONCE = 4;
    private static final int BUFFER = 1 << 16;

    private final ArtifactRoots roots;
    private final ArtifactProperties limits;
    private final Map<String, ArtifactSource> sources;
    private final HttpSource http = new HttpSource();
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final ExecutorService reading = Executors.newVirtualThreadPerTaskExecutor();

    public ArtifactReader(ArtifactProperties properties, Clock clock) {
        this.roots = ArtifactRoots.of(properties.roots());
        this.limits = properties;
        this.sources = Map.of(
                "file",
                new FileSource(),
                "http",
                http,
                "https",
                http,
                "s3",
                new S3Source(properties.s3(), http, clock));
    }

    /// Reads nothing, wherever it lies.
    public static ArtifactReader none() {
        return new ArtifactReader(ArtifactProperties.none(), Clock.systemUTC());
    }

    public Sighting look(String address) {
        if (roots.all().isEmpty()) {
            return new Off();
        }
        try {
            var uri = new URI(address);
            return roots.around(uri)
                    .map(root -> withinTime(uri, root))
                    .orElseGet(() -> new OutOfReach(
                            "%s lies under none of the roots of modeltrail.artifacts.roots".formatted(address)));
        } catch (URISyntaxException malformed) {
            return new OutOfReach("%s is no URI: %s".formatted(address, malformed.getReason()));
        }
    }

    private Sighting withinTime(URI uri, ArtifactRoots.Root root) {
        var sighting = reading.submit(() -> inTurn(uri, root));
        try {
            return sighting.get(limits.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            sighting.cancel(true);
            return new Unreadable("it was not read to its end within " + limits.timeLimit());
        } catch (InterruptedException _) {
            sighting.cancel(true);
            Thread.currentThread().interrupt();
            return new Unreadable("the reading was interrupted");
        } catch (ExecutionException failure) {
            return failed(uri, failure.getCause());
        }
    }

    private static Sighting failed(URI uri, @Nullable Throwable cause) {
        return switch (cause) {
            case NotAllowed outside -> new OutOfReach(String.valueOf(outside.getMessage()));
            case NoSuchFileException _ -> new Unreadable("there is no file at " + uri);
            case AccessDeniedException _ -> new Unreadable("this process may not read " + uri);
            case UnknownHostException _ -> new Unreadable("the host of %s is not known".formatted(uri));
            case IOException broken ->
                new Unreadable("%s: %s"
                        .formatted(uri, Objects.requireNonNullElse(broken.getMessage(), "the connection failed")));
            case null, default -> throw new IllegalStateException("cannot look at " + uri, cause);
        };
    }

    private Sighting inTurn(URI uri, ArtifactRoots.Root root) throws IOException, InterruptedException {
        if (!turns.tryAcquire()) {
            return new Unreadable("%d other artifacts are being read; check this one later".formatted(AT_ONCE));
        }
        try {
            var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            var source = Objects.requireNonNull(sources.get(scheme), scheme);
            return digest(source.open(uri, root));
        } finally {
            turns.release();
        }
    }

    private Sighting digest(Opened opened) throws IOException {
        long most = limits.maxSize().toBytes();
        try (var bytes = opened.bytes()) {
            if (opened.size() > most) {
                return tooLarge(most);
            }
            var sha256 = Digests.sha256();
            var buffer = new byte[BUFFER];
            long size = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > most) {
                    return tooLarge(most);
                }
                sha256.update(buffer, 0, read);
            }
            return new Read(Digests.written(sha256));
        }
    }

    private static Sighting tooLarge(long most) {
        return new Unreadable("it has more than the %d bytes of modeltrail.artifacts.max-size".formatted(most));
    }

    @Override
    public void close() {
        reading.shutdownNow();
        http.close();
    }
}
