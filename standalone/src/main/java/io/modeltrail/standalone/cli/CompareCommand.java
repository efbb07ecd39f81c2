package io.modeltrail.standalone.cli;

import io.modeltrail.events.Required;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.standalone.replay.PairedColumns;
import io.modeltrail.standalone.replay.PredictionFile;
import io.modeltrail.standalone.replay.StudyTable;
import io.modeltrail.stats.comparison.study.ComparedMetric;
import io.modeltrail.stats.comparison.study.ComparisonPlan;
import io.modeltrail.stats.comparison.study.ComparisonPolicy;
import io.modeltrail.stats.comparison.study.Recommendation;
import io.modeltrail.stats.comparison.study.VersionComparison;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Compares two versions on a file of their predictions; needs no server.
@Command(
        name = "compare",
        description = "Compare two versions on stored predictions of the same cases, and recommend what to do.",
        footer = "Exit 0 when the second version may be deployed, with or without monitoring; 1 otherwise.")
final class CompareCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE.csv")
    private Path file = Path.of("");

    @Option(names = "--truth", required = true, paramLabel = "COLUMN[=POSITIVE]")
    private String truth = "";

    @Option(names = "--first", required = true, paramLabel = "VERSION=COLUMN", description = "The version in use.")
    private String first = "";

    @Option(
            names = "--second",
            required = true,
            paramLabel = "VERSION=COLUMN",
            description = "The version that would replace it.")
    private String second = "";

    @Option(
            names = "--threshold",
            required = true,
            paramLabel = "T",
            description = "At or above it a score is positive. No default: it belongs to the protocol.")
    private double threshold;

    @Option(
            names = "--margin",
            required = true,
            paramLabel = "[METRIC=]M",
            description = "The tolerated loss, of every guardrail or of one metric. No default.")
    private List<String> margins = new ArrayList<>();

    @Option(
            names = "--success",
            paramLabel = "METRIC",
            split = ",",
            description = "One of these must be better. Default: ${DEFAULT-VALUE}",
            defaultValue = "sensitivity,specificity,auc,brier")
    private Set<ComparedMetric> success = new LinkedHashSet<>();

    @Option(
            names = "--guardrail",
            paramLabel = "METRIC",
            split = ",",
            description = "None of these may be worse by its margin. Default: ${DEFAULT-VALUE}",
            defaultValue = "sensitivity,specificity,auc")
    private Set<ComparedMetric> guardrails = new LinkedHashSet<>();

    @Option(
            names = "--policy",
            paramLabel = "FILE.json",
            description =
                    "Floors and rules of trust, as in the JSON result under plan.policy. Default: the standard one.")
    private @Nullable Path policy;

    @Option(names = "--subject", paramLabel = "COLUMN", description = "Cases of one subject are not independent.")
    private @Nullable String subject;

    @Option(names = "--site", paramLabel = "COLUMN")
    private @Nullable String site;

    @Option(names = "--group", paramLabel = "COLUMN", description = "Each of its values is a subgroup. Repeatable.")
    private List<String> groups = new ArrayList<>();

    @Option(names = "--missing", paramLabel = "VALUE", description = "A score with this value is missing.")
    private @Nullable String missing;

    @Option(
            names = "--indeterminate",
            paramLabel = "VALUE",
            description = "A score with this value means that the version cannot tell.")
    private @Nullable String indeterminate;

    @Option(names = "--json", description = "One JSON document instead of a table.")
    private boolean json;

    @Override
    public Integer call() {
        var plan = plan();
        var comparison = VersionComparison.of(plan, PredictionFile.pairs(columns()));
        System.out.print(json ? comparison.canonicalJson() + "\n" : StudyTable.of(comparison));
        return comparison.recommendation() == Recommendation.DEPLOY
                        || comparison.recommendation() == Recommendation.DEPLOY_WITH_MONITORING
                ? ExitCode.DONE
                : ExitCode.NO;
    }

    private ComparisonPlan plan() {
        try {
            return new ComparisonPlan(
                    version(first, "--first"),
                    version(second, "--second"),
                    threshold,
                    margins(),
                    success,
                    guardrails,
                    attributes(),
                    policy == null ? ComparisonPolicy.standard() : PolicyFile.read(policy));
        } catch (IllegalArgumentException misuse) {
            throw new CommandLine.ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(), String.valueOf(misuse.getMessage()));
        }
    }

    private PairedColumns columns() {
        var parts = truth.split("=", 2);
        return new PairedColumns(
                file,
                parts[0],
                parts.length == 2 ? parts[1] : null,
                column(first),
                column(second),
                subject,
                attributes(),
                missing,
                indeterminate);
    }

    private List<String> attributes() {
        var all = new ArrayList<>(groups);
        if (site != null) {
            all.add(site);
        }
        return all;
    }

    /// A margin without a metric holds for every guardrail that has none of its own.
    private Map<ComparedMetric, Double> margins() {
        var each = new EnumMap<ComparedMetric, Double>(ComparedMetric.class);
        for (var text : margins) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                guardrails.forEach(metric -> each.putIfAbsent(metric, number(text)));
            } else {
                each.put(metric(text.substring(0, equals)), number(text.substring(equals + 1)));
            }
        }
        return each;
    }

    private static ComparedMetric metric(String name) {
        for (var metric : ComparedMetric.values()) {
            if (metric.name().equalsIgnoreCase(name)) {
                return metric;
            }
        }
        throw new IllegalArgumentException("--margin: no metric '" + name + "'; there are "
                + java.util.Arrays.toString(ComparedMetric.values()).toLowerCase(java.util.Locale.ROOT));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "--margin must be a number such as 0.05, or METRIC=0.05, got '" + text + "'", notANumber);
        }
    }

    private static String version(String text, String option) {
        int equals = text.indexOf('=');
        Required.that(equals > 0, option, "must be VERSION=COLUMN, such as 1.0.0=p_hosp_iv");
        return Version.parse(text.substring(0, equals), option).toString();
    }

    private static String column(String text) {
        return text.substring(text.indexOf('=') + 1);
    }
}
