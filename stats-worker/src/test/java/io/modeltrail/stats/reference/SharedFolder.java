package io.modeltrail.stats.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Finds the folder `shared` beside the checkout (or where MODELTRAIL_SHARED says); tests that need it skip aloud
/// without.
public final class SharedFolder {
    private SharedFolder() {}

    public static Path file(String path) {
        Optional<Path> file = Stream.concat(
                        Optional.ofNullable(System.getenv("MODELTRAIL_SHARED")).map(Path::of).stream(),
                        besideCheckout())
                .map(folder -> folder.resolve(path))
                .filter(Files::isReadable)
                .findFirst();
        Assumptions.assumeTrue(
                file.isPresent(),
                "SKIPPED: no folder 'shared' with " + path + " beside the checkout; set MODELTRAIL_SHARED to it");
        return file.orElseThrow();
    }

    private static Stream<Path> besideCheckout() {
        return Stream.<Path>iterate(
                        Path.of("").toAbsolutePath(),
                        folder -> folder.getParent() != null,
                        folder -> folder.getParent())
                .map(folder -> folder.resolve("shared"));
    }
}
