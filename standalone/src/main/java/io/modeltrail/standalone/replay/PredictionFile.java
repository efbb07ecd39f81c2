package io.modeltrail.standalone.replay;

import io.modeltrail.standalone.demo.PredictedCase;
import io.modeltrail.stats.comparison.study.PairedPrediction;
import io.modeltrail.stats.comparison.study.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Reads predictions of two versions from a CSV file with a header.
public final class PredictionFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private PredictionFile() {}

    /// Every row as a case. Throws [UnusableFile] naming the column or the line and what is wrong with it.
    public static List<PredictedCase> read(ReplayOptions options) {
        return read(
                options.file(),
                Stream.of(
                        options.stable().column(),
                        options.canary().column(),
                        options.truthColumn(),
                        Objects.requireNonNullElse(options.subjectColumn(), options.truthColumn())),
                row -> read(row, options));
    }

    /// Every row as a case for a comparison; without a truth it is one that nobody has labelled. Throws [UnusableFile]
    /// as [#read] does, and when no row has the value that is to mean the condition.
    public static List<PairedPrediction> pairs(PairedColumns columns) {
        var cases = read(columns.file(), columns.all(), row -> pair(row, columns));
        if (columns.positive() != null
                && cases.stream().noneMatch(one -> one.truth().orElse(false))) {
            throw new UnusableFile(
                    "no row has '%s' in column '%s', which is to mean the condition"
                            .formatted(columns.positive(), columns.truth()),
                    UnusableFile.Kind.COLUMN);
        }
        return cases;
    }

    private static <T> List<T> read(Path file, Stream<String> columns, Function<CSVRecord, T> read) {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var rows = CSVParser.parse(reader, FORMAT)) {
            requireColumns(rows.getHeaderNames(), columns, file);
            var cases = new ArrayList<T>();
            for (var row : rows) {
                cases.add(read.apply(row));
            }
            if (cases.isEmpty()) {
                throw new UnusableFile(file + " has a header and no rows", UnusableFile.Kind.CONTENT);
            }
            return cases;
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            throw new UnusableFile(
                    "cannot read %s: %s".formatted(file, unreadable.getMessage()), UnusableFile.Kind.CONTENT);
        }
    }

    private static void requireColumns(List<String> header, Stream<String> columns, Path file) {
        var known = Set.copyOf(header);
        columns.filter(column -> !known.contains(column)).findFirst().ifPresent(column -> {
            throw new UnusableFile(
                    "%s has no column '%s'; it has %s".formatted(file, column, String.join(", ", header)),
                    UnusableFile.Kind.COLUMN);
        });
    }

    private static PairedPrediction pair(CSVRecord row, PairedColumns columns) {
        var id = "row-" + row.getRecordNumber();
        var truth = cell(row, columns.truth());
        return new PairedPrediction(
                id,
                columns.subject() == null ? id : named(row, columns.subject()),
                truth.isEmpty() || truth.equals("NA")
                        ? Optional.empty()
                        : Optional.of(truth(row, columns.truth(), columns.positive())),
                reading(row, columns.first(), columns),
                reading(row, columns.second(), columns),
                columns.attributes().stream()
                        .collect(Collectors.toMap(column -> column, column -> named(row, column))));
    }

    private static Reading reading(CSVRecord row, String column, PairedColumns columns) {
        if (cell(row, column).equals(columns.indeterminate())) {
            return new Reading.Indeterminate();
        }
        var score = score(row, column, columns.missing());
        return score == null ? new Reading.Missing() : new Reading.Score(score);
    }

    private static String named(CSVRecord row, String column) {
        var text = cell(row, column);
        return text.isEmpty() ? "(none)" : text;
    }

    private static PredictedCase read(CSVRecord row, ReplayOptions options) {
        var id = "row-" + row.getRecordNumber();
        var subject = options.subjectColumn() == null ? id : cell(row, options.subjectColumn());
        return new PredictedCase(
                id,
                subject,
                score(row, options.stable().column(), options.missing()),
                score(row, options.canary().column(), options.missing()),
                truth(row, options.truthColumn(), options.positive()));
    }

    private static @Nullable Double score(CSVRecord row, String column, @Nullable String missing) {
        var text = cell(row, column);
        if (text.isEmpty() || text.equals("NA") || text.equals(missing)) {
            return null;
        }
        try {
            double score = Double.parseDouble(text);
            if (score >= 0 && score <= 1) {
                return score;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(row, column, text, "is not a number");
        }
        throw wrong(row, column, text, "is no probability; if it means a missing score say --missing " + text);
    }

    private static boolean truth(CSVRecord row, String column, @Nullable String positive) {
        var text = cell(row, column);
        if (positive != null) {
            return text.equals(positive);
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes" -> true;
            case "0", "false", "no" -> false;
            default ->
                throw wrong(
                        row,
                        column,
                        text,
                        "is neither true nor false; name the positive value: --truth %s=VALUE".formatted(column));
        };
    }

    private static String cell(CSVRecord row, String column) {
        if (!row.isSet(column)) {
            throw new UnusableFile(
                    "line %d has no column '%s'".formatted(row.getRecordNumber() + 1, column),
                    UnusableFile.Kind.CONTENT);
        }
        return row.get(column).strip();
    }

    private static UnusableFile wrong(CSVRecord row, String column, String text, String why) {
        return new UnusableFile(
                "line %d, column '%s': '%s' %s".formatted(row.getRecordNumber() + 1, column, text, why),
                UnusableFile.Kind.CONTENT);
    }
}
