package io.modeltrail.standalone.cli;

import io.modeltrail.log.audit.AuditResult;
import io.modeltrail.log.audit.LogVerifier;
import io.modeltrail.log.note.MalformedNoteException;
import io.modeltrail.log.note.VerifierKey;
import io.modeltrail.standalone.audit.AuditCheck;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Checks all that an outsider can check; needs no server for a folder.
@Command(
        name = "verify",
        description = {
            "Verify an audit bundle or a live log. Exit 0 sound, 1 broken, 2 usage, 3 unreadable.",
            "A log that is not public is asked with MODELTRAIL_TOKEN."
        })
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR|URL", description = "A bundle, or a log such as http://localhost:8080/log")
    private String log = "";

    @Option(names = "--vkey", paramLabel = "KEY", description = "The log's key as you got it apart from the log.")
    private List<String> vkeys = new ArrayList<>();

    @Option(
            names = "--old-checkpoint",
            paramLabel = "FILE",
            description = "A checkpoint you kept: the log must extend it.")
    private @Nullable Path oldCheckpoint;

    @Override
    public Integer call() throws IOException {
        var keys = new ArrayList<VerifierKey>();
        for (var key : vkeys) {
            try {
                keys.add(VerifierKey.parse(key));
            } catch (MalformedNoteException malformed) {
                System.err.println("modeltrail: --vkey " + key + ": " + malformed.getMessage());
                return ExitCode.USAGE;
            }
        }
        var verifier = LogVerifier.pinning(keys);
        if (oldCheckpoint != null) {
            if (!Files.isReadable(oldCheckpoint)) {
                System.err.println("modeltrail: cannot read --old-checkpoint " + oldCheckpoint);
                return ExitCode.UNREACHABLE;
            }
            verifier = verifier.extending(Files.readAllBytes(oldCheckpoint));
        }
        var result = log.matches("https?://.*")
                ? verifier.verify(URI.create(log), Optional.ofNullable(System.getenv("MODELTRAIL_TOKEN")))
                : verifier.verify(Path.of(log));
        System.out.println(AuditCheck.words(result));
        return switch (result) {
            case AuditResult.Sound _ -> ExitCode.DONE;
            case AuditResult.Broken _ -> ExitCode.NO;
            case AuditResult.Unreadable _ -> ExitCode.UNREACHABLE;
        };
    }
}
