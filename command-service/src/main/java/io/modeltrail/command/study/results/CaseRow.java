package io.modeltrail.command.study.results;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.observation.Pseudonym;
import io.modeltrail.stats.comparison.study.PairedPrediction;
import io.modeltrail.stats.comparison.study.Reading;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One case out of the fields of a line. What is empty is missing; what is not known is refused, so that nothing that
/// identifies a person comes in unseen.
final class CaseRow {

    static final Set<String> FIELDS =
            Set.of("caseId", "subject", "truth", "score", "decision", "comparatorScore", "comparatorDecision");

    private static final int LONGEST_VALUE = 64;

    private CaseRow() {}

    /// Throws [MalformedField].
    static PairedPrediction read(Map<String, String> fields, Layout layout) {
        var attributes = layout.attributes();
        var groups = new HashMap<String, String>();
        fields.forEach((name, value) -> {
            if (attributes.contains(name)) {
                group(name, value).ifPresent(group -> groups.put(name, group));
            } else if (!FIELDS.contains(name)) {
                throw new MalformedField(name, unknown(layout));
            }
        });
        if (!layout.comparator() && (given(fields, "comparatorScore") || given(fields, "comparatorDecision"))) {
            throw new MalformedField("comparatorScore", "belongs to a comparator, and the protocol names none");
        }
        var caseId = Pseudonym.of(value(fields, "caseId"), "caseId");
        var subject = value(fields, "subject");
        return new PairedPrediction(
                caseId,
                subject == null ? caseId : Pseudonym.of(subject, "subject"),
                truth(value(fields, "truth")),
                reading(fields, "score", "decision"),
                reading(fields, "comparatorScore", "comparatorDecision"),
                groups);
    }

    static String unknown(Layout layout) {
        return "is neither a field (%s, in a table count) nor a declared subgroup (%s); leave it out"
                .formatted(
                        FIELDS.stream().sorted().collect(Collectors.joining(", ")),
                        String.join(", ", layout.attributes()));
    }

    private static Optional<String> group(String name, String value) {
        var group = value.strip();
        if (group.length() > LONGEST_VALUE) {
            throw new MalformedField(name, "must have at most %d characters".formatted(LONGEST_VALUE));
        }
        return group.isEmpty() ? Optional.empty() : Optional.of(group);
    }

    private static Optional<Boolean> truth(@Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        return switch (value) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> throw new MalformedField("truth", "must be true, false, 1, 0, or empty while nobody knows");
        };
    }

    private static Reading reading(Map<String, String> fields, String score, String decision) {
        var scored = value(fields, score);
        var decided = value(fields, decision);
        if (scored != null && decided != null) {
            throw new MalformedField(decision, "cannot stand beside %s; the threshold decides".formatted(score));
        }
        if (scored != null) {
            return new Reading.Score(probability(scored, score));
        }
        if (decided == null) {
            return new Reading.Missing();
        }
        return switch (decided) {
            case "POSITIVE" -> new Reading.Decision(true);
            case "NEGATIVE" -> new Reading.Decision(false);
            case "INDETERMINATE" -> new Reading.Indeterminate();
            default -> throw new MalformedField(decision, "must be POSITIVE, NEGATIVE, INDETERMINATE or empty");
        };
    }

    private static double probability(String text, String field) {
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new MalformedField(field, "must be a probability from 0 to 1; leave it empty where there is no score");
    }

    private static boolean given(Map<String, String> fields, String name) {
        return value(fields, name) != null;
    }

    private static @Nullable String value(Map<String, String> fields, String name) {
        var value = fields.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
