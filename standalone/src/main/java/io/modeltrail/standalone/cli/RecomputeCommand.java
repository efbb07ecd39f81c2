package io.modeltrail.standalone.cli;

import io.modeltrail.log.audit.AuditResult;
import io.modeltrail.log.audit.LogVerifier;
import io.modeltrail.standalone.audit.AuditCheck;
import io.modeltrail.standalone.audit.LogExport;
import io.modeltrail.standalone.recompute.KafkaRecords;
import io.modeltrail.standalone.recompute.Recomputation;
import io.modeltrail.standalone.recompute.RecordSource;
import io.modeltrail.standalone.recompute.RecordedReadout;
import io.modeltrail.standalone.recompute.SavedRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lets anybody compute what an experiment found.
@Command(
        name = "recompute",
        description = {
            "Compute the recorded readout of an experiment again, from its records, and compare byte for byte.",
            "Exit 0 equal, 1 different, 2 usage, 3 unreadable."
        })
final class RecomputeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "EXPERIMENT", description = "Its id.")
    private String experiment = "";

    @Mixin
    private final ServerOption server = new ServerOption();

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:MODELTRAIL_KAFKA_BOOTSTRAP_SERVERS:-localhost:9092}",
            description = "Where observations and labels lie. Default: ${DEFAULT-VALUE}")
    private String kafka = "";

    @Option(names = "--bundle", paramLabel = "DIR", description = "Read what --save wrote instead: needs no server.")
    private @Nullable Path bundle;

    @Option(
            names = "--save",
            paramLabel = "DIR",
            description = "Also write the log and the records there, for --bundle.")
    private @Nullable Path save;

    @Override
    public Integer call() throws IOException {
        Quiet.logs();
        Path from = bundle;
        if (from != null) {
            return compare(from.resolve("log"), _ -> new SavedRecords(from.resolve("records.ndjson")));
        }
        Path target = save;
        Path place = target == null ? Files.createTempDirectory("modeltrail-recompute") : target;
        try (var api = server.connect()) {
            new LogExport(api).writeWith(experiment, place.resolve("log"));
        }
        try {
            return compare(place.resolve("log"), recorded -> {
                var live = new KafkaRecords(kafka, recorded.readout());
                if (target == null) {
                    return live;
                }
                var file = target.resolve("records.ndjson");
                Recomputation.save(file, experiment, live);
                return new SavedRecords(file);
            });
        } finally {
            if (target == null) {
                delete(place);
            }
        }
    }

    /// Where the records of a readout lie.
    private interface Records {
        RecordSource of(RecordedReadout recorded) throws IOException;
    }

    private int compare(Path log, Records records) throws IOException {
        var audit = LogVerifier.pinning(List.of()).verify(log);
        if (!(audit instanceof AuditResult.Sound)) {
            System.err.println("modeltrail: " + AuditCheck.words(audit));
            return audit instanceof AuditResult.Broken ? ExitCode.NO : ExitCode.UNREACHABLE;
        }
        Optional<RecordedReadout> recorded = RecordedReadout.in(log.resolve("entries.ndjson"), experiment);
        if (recorded.isEmpty()) {
            System.err.println("modeltrail: the log holds no recorded readout of experiment " + experiment);
            return ExitCode.NO;
        }
        var found = Recomputation.of(recorded.get(), records.of(recorded.get()));
        System.out.printf(
                "%s: %s; %d records, %d bytes, recorded digest %s%n",
                experiment,
                found.isEqual() ? "equal byte for byte" : "DIFFERENT",
                found.records(),
                found.recorded().length,
                recorded.get().digest());
        if (!found.isEqual()) {
            System.out.println(found.difference());
        }
        return found.isEqual() ? ExitCode.DONE : ExitCode.NO;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
