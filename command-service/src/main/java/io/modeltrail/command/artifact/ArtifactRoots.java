package io.modeltrail.command.artifact;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The places where artifacts may be read. Whoever registers a version chooses the address that this process then
/// opens: only what an administrator has listed is opened, compared as it is written, with nothing left to interpret.
record ArtifactRoots(List<Root> all) {

    private static final Set<String> SCHEMES = Set.of("file", "http", "https", "s3");

    /// What another reader of the address may take for `/`, `\` or `.`
    private static final Pattern AMBIGUOUS = Pattern.compile("%2e|%2f|%5c|%25|%00|//", Pattern.CASE_INSENSITIVE);

    private static final Pattern STEPS = Pattern.compile("(^|/)[.]{1,2}(/|$)");

    ArtifactRoots {
        all = List.copyOf(all);
    }

    static ArtifactRoots of(List<String> roots) {
        return new ArtifactRoots(roots.stream().map(Root::of).toList());
    }

    /// The root that this address lies under, if its form leaves no doubt.
    Optional<Root> around(URI uri) {
        return isPlain(uri) ? all.stream().filter(root -> root.holds(uri)).findFirst() : Optional.empty();
    }

    private static boolean isPlain(URI uri) {
        var path = uri.getRawPath();
        return uri.getScheme() != null
                && path != null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null
                && !STEPS.matcher(path).find()
                && !AMBIGUOUS.matcher(path).find();
    }

    record Root(URI uri) {

        static Root of(String text) {
            var root = URI.create(text);
            if (!isPlain(root)
                    || !SCHEMES.contains(scheme(root))
                    || authority(root).contains("@")) {
                throw new IllegalArgumentException(
                        "modeltrail.artifacts.roots: %s must be such as file:/srv/models/, https://host/path/ or s3://bucket/prefix/"
                                .formatted(text));
            }
            if (scheme(root).startsWith("http") && root.getHost() == null) {
                throw new IllegalArgumentException("modeltrail.artifacts.roots: %s names no host".formatted(text));
            }
            if (scheme(root).equals("file") == !authority(root).isEmpty()) {
                throw new IllegalArgumentException(
                        "modeltrail.artifacts.roots: %s must name a host, and a file must not".formatted(text));
            }
            return new Root(root);
        }

        /// The same place, or something below it: a name that merely begins alike is neither.
        private boolean holds(URI other) {
            var path = uri.getRawPath();
            var below = path.endsWith("/") ? path : path + "/";
            return scheme(uri).equals(scheme(other))
                    && authority(uri).equals(authority(other))
                    && (other.getRawPath().startsWith(below)
                            || other.getRawPath().equals(path));
        }

        private static String scheme(URI uri) {
            return uri.getScheme().toLowerCase(Locale.ROOT);
        }

        /// The bucket of `s3:`, which need not be the name of a host, or host and port.
        private static String authority(URI uri) {
            var authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
            var lower = authority.toLowerCase(Locale.ROOT);
            return switch (scheme(uri)) {
                case "http" -> lower.endsWith(":80") ? lower.substring(0, lower.length() - 3) : lower;
                case "https" -> lower.endsWith(":443") ? lower.substring(0, lower.length() - 4) : lower;
                default -> authority;
            };
        }
    }
}
