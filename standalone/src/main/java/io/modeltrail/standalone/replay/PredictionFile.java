package io.modeltrail.standalone.replay;

import io.modeltrail.standalone.demo.PredictedCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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
        try (var reader = Files.newBufferedReader(options.file(), StandardCharsets.UTF_8);
                var rows = CSVParser.parse(reader, FORMAT)) {
            requireColumns(rows.getHeaderNames(), options);
            var cases = new ArrayList<PredictedCase>();
            for (var row : rows) {
                cases.add(read(row, options));
            }
            if (cases.isEmpty()) {
                throw new UnusableFile(options.file() + " has a header and no rows", UnusableFile.Kind.CONTENT);
            }
            return cases;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new UnusableFile(
                    "cannot read %s: %s".formatted(options.file(), unreadable.getMessage()), UnusableFile.Kind.CONTENT);
        }
    }

    private static void requireColumns(List<String> header, ReplayOptions options) {
        var known = Set.copyOf(header);
        Stream.of(
                        options.stable().column(),
                        options.canary().column(),
                        options.truthColumn(),
                        Objects.requireNonNullElse(options.subjectColumn(), options.truthColumn()))
                .filter(column -> !known.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new UnusableFile(
                            "%s has no column '%s'; it has %s"
                                    .formatted(options.file(), column, String.join(", ", header)),
                            UnusableFile.Kind.COLUMN);
                });
    }

    private static PredictedCase read(CSVRecord row, ReplayOptions options) {
        var id = "row-" + row.getRecordNumber();
        var subject = options.subjectColumn() == null ? id : cell(row, options.subjectColumn());
        return new PredictedCase(
                id,
                subject,
                score(row, options.stable().column(), options.missing()),
                score(row, options.canary().column(), options.missing()),
                truth(row, options));
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

    private static boolean truth(CSVRecord row, ReplayOptions options) {
        var text = cell(row, options.truthColumn());
        if (options.positive() != null) {
            return text.equals(options.positive());
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes" -> true;
            case "0", "false", "no" -> false;
            default ->
                throw wrong(
                        row,
                        options.truthColumn(),
                        text,
                        "is neither true nor false; name the positive value: --truth %s=VALUE"
                                .formatted(options.truthColumn()));
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
