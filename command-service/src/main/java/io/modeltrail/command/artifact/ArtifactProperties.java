package io.modeltrail.command.artifact;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// `modeltrail.artifacts`: the roots under which artifacts may be read, none by default, and how much of one and for
/// how long. A root is `file:/srv/models/`, `https://models.example/released/` or `s3://bucket/prefix/`.
@ConfigurationProperties("modeltrail.artifacts")
public record ArtifactProperties(
        @DefaultValue List<String> roots,
        @DefaultValue("10GB") DataSize maxSize,
        @DefaultValue("60s") Duration timeLimit,
        @DefaultValue Store s3) {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    public ArtifactProperties {
        roots = List.copyOf(roots);
        roots.forEach(ArtifactRoots.Root::of);
        if (maxSize.toBytes() < 1) {
            throw new IllegalArgumentException("modeltrail.artifacts.max-size must be 1 byte or more");
        }
        if (!timeLimit.isPositive() || timeLimit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("modeltrail.artifacts.time-limit must be more than 0 and at most 10m");
        }
    }

    /// Reads nothing.
    public static ArtifactProperties none() {
        return new ArtifactProperties(
                List.of(), DataSize.ofGigabytes(10), Duration.ofMinutes(1), new Store(null, "us-east-1", null, null));
    }

    /// Where `s3:` leads. Without an endpoint, to Amazon; without keys, requests are not signed.
    public record Store(
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            @Nullable String accessKey,
            @Nullable String secretKey) {

        public Store {
            if (endpoint != null
                    && (endpoint.getHost() == null || !List.of("http", "https").contains(endpoint.getScheme()))) {
                throw new IllegalArgumentException(
                        "modeltrail.artifacts.s3.endpoint must be an address such as https://s3.example:9000");
            }
            if ((accessKey == null) != (secretKey == null)) {
                throw new IllegalArgumentException(
                        "modeltrail.artifacts.s3 needs both access-key and secret-key, or neither");
            }
        }

        /// Without the secret.
        @Override
        public String toString() {
            return "Store[%s, %s]".formatted(endpoint, region);
        }
    }
}
