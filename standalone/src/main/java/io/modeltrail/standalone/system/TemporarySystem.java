package io.modeltrail.standalone.system;

import io.modeltrail.servers.Ports;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.util.FileSystemUtils;

/// A place for a system that is thrown away after the measurement: a fresh directory and free ports.
public record TemporarySystem(SystemOptions options) implements AutoCloseable {

    public static TemporarySystem create() throws IOException {
        var data = Files.createTempDirectory("modeltrail-bench");
        return new TemporarySystem(new SystemOptions(
                data, Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free()));
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(options.data());
    }
}
