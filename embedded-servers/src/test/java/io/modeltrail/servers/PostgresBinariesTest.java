package io.modeltrail.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @TempDir
    Path cache;

    @Test
    void twoThatUnpackAtOnceEndUpWithOneWholeCopy() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Path> one = both.submit(() -> PostgresBinaries.home(cache));
            Future<Path> other = both.submit(() -> PostgresBinaries.home(cache));
            assertThat(one.get()).isEqualTo(other.get());
            assertThat(one.get().resolve("bin/postgres")).isExecutable();
        }
        try (Stream<Path> left = Files.list(cache)) {
            assertThat(left).hasSize(1);
        }
    }
}
