package io.modeltrail.command.bench;

import io.modeltrail.command.CommandService;
import io.modeltrail.command.dispatch.CommandDispatcher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// The whole of command-service on a free port over a database of the bench's own, sequencing and publishing as always.
final class BenchService implements AutoCloseable {

    private final Path keys;
    private final ConfigurableApplicationContext context;

    private BenchService(Path keys, ConfigurableApplicationContext context) {
        this.keys = keys;
        this.context = context;
    }

    static BenchService start(BenchDatabase database, String bootstrapServers, BenchIssuer issuer) throws Exception {
        var keys = Files.createTempDirectory("modeltrail-bench-");
        var context = new SpringApplicationBuilder(CommandService.class)
                .properties(Map.ofEntries(
                        Map.entry("spring.config.name", "command-service"),
                        Map.entry("spring.main.banner-mode", "off"),
                        Map.entry("logging.level.root", "warn"),
                        Map.entry("modeltrail.database.url", database.url()),
                        Map.entry("modeltrail.database.owner", database.owner()),
                        Map.entry("modeltrail.database.owner-password", database.ownerPassword()),
                        Map.entry("modeltrail.database.password", BenchDatabase.ROLE_PASSWORD),
                        Map.entry("modeltrail.kafka.bootstrap-servers", bootstrapServers),
                        Map.entry("modeltrail.log.name", BenchDatabase.LOG),
                        Map.entry("modeltrail.log.signing-key-file", keys.resolve("log.key")),
                        Map.entry("modeltrail.log.create-signing-key", true),
                        Map.entry("spring.security.oauth2.resourceserver.jwt.issuer-uri", BenchIssuer.ISSUER),
                        Map.entry("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", issuer.keysUri())))
                .run("--server.port=0");
        return new BenchService(keys, context);
    }

    URI uri(String path) {
        var web = (ServletWebServerApplicationContext) context;
        var port = Objects.requireNonNull(web.getWebServer()).getPort();
        return URI.create("http://localhost:%d%s".formatted(port, path));
    }

    CommandDispatcher dispatcher() {
        return context.getBean(CommandDispatcher.class);
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(keys);
    }
}
