package io.modeltrail.standalone.cli;

import io.modeltrail.standalone.identity.DemoUser;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Prints a token of a demo identity.
@Command(name = "token", description = "A token of a demo identity (standalone only).")
final class TokenCommand implements Callable<Integer> {

    @Mixin
    private final ServerOption server = new ServerOption();

    @Option(
            names = "--role",
            required = true,
            description =
                    "One of: ml-engineer, clinical-reviewer, regulatory-affairs, release-operator, quality-auditor, service, admin.")
    private String role = "";

    @Option(names = "--user", description = "Another name than the role's own.")
    private @Nullable String user;

    @Override
    public Integer call() {
        if (DemoUser.withRole(role).isEmpty()) {
            System.err.println("modeltrail: --role must be one of " + DemoUser.roles());
            return ExitCode.USAGE;
        }
        try (var api = server.connect()) {
            System.out.println(api.demoToken(role, user));
        }
        return ExitCode.DONE;
    }
}
