package io.modeltrail.standalone.cli;

import io.modeltrail.servers.DataDirectory;
import io.modeltrail.standalone.system.EmbeddedSystem;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts everything and stays until Ctrl-C.
@Command(name = "up", description = "Start everything in this process, durable; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private final EmbeddedOptions embedded = new EmbeddedOptions();

    @Option(names = "--fresh", description = "Delete the data directory first.")
    private boolean fresh;

    @Override
    public Integer call() throws Exception {
        var options = embedded.options();
        if (fresh) {
            discard();
        }
        Quiet.logs();
        var stopped = new CountDownLatch(1);
        try (var system = EmbeddedSystem.start(options)) {
            StopSignal.runs(stopped::countDown);
            Banner.print(System.out, options);
            System.out.println("Ready: " + system.options().url());
            stopped.await();
        } finally {
            StopSignal.done();
        }
        return ExitCode.DONE;
    }

    private void discard() throws IOException {
        var data = embedded.options().data();
        DataDirectory.open(data).close();
        EmbeddedOptions.deleteData(data);
    }
}
