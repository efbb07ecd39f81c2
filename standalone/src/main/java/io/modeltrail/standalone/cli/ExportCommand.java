package io.modeltrail.standalone.cli;

import io.modeltrail.standalone.audit.LogExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Takes the log away as an audit bundle.
@Command(name = "export", description = "Write an audit bundle: entries, tiles, checkpoint, keys, manifest.")
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private final ServerOption server = new ServerOption();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "A folder that is empty or does not exist.")
    private Path out = Path.of("");

    @Option(names = "--from", paramLabel = "N", description = "First position; default 0.")
    private long from;

    @Option(names = "--to", paramLabel = "N", description = "Position after the last; default the end of the log.")
    private long to = Long.MAX_VALUE;

    @Override
    public Integer call() throws IOException {
        try (var api = server.connect()) {
            var checkpoint = new LogExport(api).write(out, from, to);
            System.out.printf(
                    "%s: entries %d to %d of %s%n",
                    out, from, Math.min(to, checkpoint.size()) - 1, checkpoint.origin());
        }
        return ExitCode.DONE;
    }
}
