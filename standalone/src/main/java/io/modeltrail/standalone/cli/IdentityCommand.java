package io.modeltrail.standalone.cli;

import io.modeltrail.standalone.identity.DemoIdentityConfiguration;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The demo identity alone, for systems whose services run apart.
@Command(
        name = "identity",
        description = "Serve demo tokens and their public keys. For trying out, never for patients.")
final class IdentityCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "9000", description = "Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--keys", defaultValue = ".modeltrail/keys", description = "Default: ${DEFAULT-VALUE}")
    private Path keys = Path.of(".modeltrail/keys");

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            defaultValue = "http://localhost:9000",
            description = "Default: ${DEFAULT-VALUE}")
    private String issuer = "";

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            description = "Interface to listen on. Default: ${DEFAULT-VALUE}")
    private String address = "";

    @Override
    public Integer call() throws InterruptedException {
        Quiet.logs();
        var stopped = new CountDownLatch(1);
        try (var _ = new SpringApplicationBuilder(IdentityApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .properties(Map.of(
                        "server.port", port,
                        "server.address", address,
                        "modeltrail.demo.keys", keys.toAbsolutePath().toString(),
                        "modeltrail.demo.issuer", issuer))
                .run()) {
            StopSignal.runs(stopped::countDown);
            System.out.println("Demo identities, invented: anyone who reaches this address may be anyone.");
            System.out.println("Ready: http://localhost:" + port);
            stopped.await();
        } finally {
            StopSignal.done();
        }
        return ExitCode.DONE;
    }

    /// Only the demo identity.
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import(DemoIdentityConfiguration.class)
    static class IdentityApplication {}
}
