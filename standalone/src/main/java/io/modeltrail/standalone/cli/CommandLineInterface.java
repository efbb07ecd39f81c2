package io.modeltrail.standalone.cli;

import io.modeltrail.servers.ServerStartException;
import io.modeltrail.standalone.client.ApiClient.ApiFailure;
import io.modeltrail.standalone.client.ApiClient.Unreachable;
import io.modeltrail.standalone.demo.DemoStage.StoryFailed;
import io.modeltrail.standalone.replay.UnusableFile;
import java.io.PrintWriter;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The program's commands. Errors go to standard error, one line first; a stack trace only with `--debug`.
@Command(
        name = "modeltrail",
        description = "The life of a medical AI model as an event log that anybody can verify.",
        mixinStandardHelpOptions = true,
        version = "ModelTrail 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            ReplayCommand.class,
            CompareCommand.class,
            CompatibilityCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            RecomputeCommand.class,
            StateCommand.class,
            StatsCommand.class,
            TokenCommand.class,
            RolloutCommands.class,
            RebuildCommand.class,
            BenchCommand.class,
            IdentityCommand.class
        })
public final class CommandLineInterface implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print stack traces.")
    private boolean debug;

    private CommandLineInterface() {}

    /// The exit code: one of [ExitCode].
    public static int run(String... args) {
        var interfaceOf = new CommandLineInterface();
        var commands = new CommandLine(interfaceOf);
        helpful(commands);
        return commands.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, _) -> interfaceOf.report(failure, line))
                .setParameterExceptionHandler(CommandLineInterface::misused)
                .execute(args);
    }

    /// Every command explains itself with `--help`.
    private static void helpful(CommandLine line) {
        for (var command : line.getSubcommands().values()) {
            command.getCommandSpec().mixinStandardHelpOptions(true);
            helpful(command);
        }
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "which command? one of " + String.join(", ", commands(spec.commandLine())));
        }
    }

    private static String[] commands(CommandLine line) {
        return line.getSubcommands().keySet().toArray(String[]::new);
    }

    private static int misused(CommandLine.ParameterException misuse, String[] args) {
        var err = misuse.getCommandLine().getErr();
        err.println("modeltrail: " + misuse.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(misuse, err)) {
            err.println("Try '%s --help'."
                    .formatted(misuse.getCommandLine().getCommandSpec().qualifiedName()));
        }
        return ExitCode.USAGE;
    }

    private int report(Exception failure, CommandLine line) {
        PrintWriter err = line.getErr();
        err.println("modeltrail: " + words(failure));
        if (debug) {
            failure.printStackTrace(err);
        }
        err.flush();
        return switch (failure) {
            case ApiFailure _, StoryFailed _ -> ExitCode.NO;
            case Unreachable _, ServerStartException _ -> ExitCode.UNREACHABLE;
            case UnusableFile file -> file.kind() == UnusableFile.Kind.COLUMN ? ExitCode.USAGE : ExitCode.UNREACHABLE;
            default -> ExitCode.UNREACHABLE;
        };
    }

    private static String words(Throwable failure) {
        var message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return failure.getClass().getSimpleName()
                    + (failure.getStackTrace().length > 0
                            ? " at "
                                    + Arrays.stream(failure.getStackTrace())
                                            .findFirst()
                                            .orElseThrow()
                            : "");
        }
        return message;
    }
}
