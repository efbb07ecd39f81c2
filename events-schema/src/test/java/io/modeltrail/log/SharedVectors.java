package io.modeltrail.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// Finds published test vectors beside the checkout; they are data of others and not part of it.
final class SharedVectors {

    private SharedVectors() {}

    static Path folder(String name) {
        Optional<Path> found = Optional.ofNullable(System.getenv("MODELTRAIL_SHARED"))
                .map(shared -> Path.of(shared, name))
                .filter(Files::isDirectory)
                .or(() -> besideCheckout(name));
        Assumptions.assumeTrue(
                found.isPresent(),
                "skipped: no folder shared/" + name + " beside the checkout or in MODELTRAIL_SHARED");
        return found.orElseThrow();
    }

    private static Optional<Path> besideCheckout(String name) {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder.getParent() != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("shared").resolve(name);
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
