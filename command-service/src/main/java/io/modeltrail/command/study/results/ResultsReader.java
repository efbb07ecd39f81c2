package io.modeltrail.command.study.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.validation.AnalysisPlan;
import io.modeltrail.events.wire.Json;
import io.modeltrail.stats.comparison.study.PairedPrediction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads the cases of a study in UTF-8 from NDJSON (`application/x-ndjson`) or CSV with a header (`text/csv`): a line
/// for each case, or a table whose lines count cases (`count`). Every line that cannot be read is told with its number,
/// its field and the rule, up to a limit.
final class ResultsReader {

    private static final int MOST_FAULTS = 50;

    /// More values than these are no subgroups but ids.
    private static final int MOST_VALUES = 1_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Layout layout;
    private final List<PairedPrediction> cases = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Set<String>> values = new HashMap<>();
    private @Nullable Boolean table;

    private ResultsReader(Layout layout) {
        this.layout = layout;
    }

    /// What was read. With faults the cases are not all of them.
    record Results(List<PairedPrediction> cases, List<String> faults) {}

    static Results read(InputStream document, String mediaType, AnalysisPlan plan) throws IOException {
        return read(document, mediaType, new Layout(plan.subgroups().attributes(), plan.comparator() != null));
    }

    static Results read(InputStream document, String mediaType, Layout layout) throws IOException {
        var reader = new ResultsReader(layout);
        try (var text = new BufferedReader(new InputStreamReader(document, UTF_8.newDecoder()))) {
            skipMark(text);
            if (mediaType.startsWith("text/csv")) {
                reader.csv(text);
            } else if (mediaType.startsWith("application/x-ndjson")) {
                reader.ndjson(text);
            } else {
                reader.fault("the document is stored as %s; results are text/csv or application/x-ndjson"
                        .formatted(mediaType));
            }
        } catch (CharacterCodingException broken) {
            reader.fault("after line %d: is not UTF-8".formatted(reader.cases.size()));
        }
        return new Results(List.copyOf(reader.cases), List.copyOf(reader.faults));
    }

    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private void csv(BufferedReader text) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var lines = format.parse(text)) {
            for (var name : lines.getHeaderNames()) {
                if (!CaseRow.FIELDS.contains(name)
                        && !name.equals(TableCell.COUNT)
                        && !layout.attributes().contains(name)) {
                    fault("line 1: column %s %s".formatted(name, CaseRow.unknown(layout)));
                }
            }
            if (lines.getHeaderNames().contains("caseId")
                    == lines.getHeaderNames().contains(TableCell.COUNT)) {
                fault("line 1: a column caseId is required, or a column count where the lines of a table count cases");
            }
            if (!faults.isEmpty()) {
                return;
            }
            for (var line : lines) {
                if (line.isConsistent()) {
                    take(lines.getCurrentLineNumber(), line.toMap());
                } else {
                    fault("line %d: has %d fields, and the header has %d"
                            .formatted(
                                    lines.getCurrentLineNumber(),
                                    line.size(),
                                    lines.getHeaderNames().size()));
                }
                if (isEnough()) {
                    return;
                }
            }
        } catch (IllegalArgumentException | UncheckedIOException broken) {
            fault("is not CSV: " + broken.getMessage());
        }
    }

    private void ndjson(BufferedReader text) throws IOException {
        long number = 0;
        for (var line = text.readLine(); line != null && !isEnough(); line = text.readLine()) {
            number++;
            if (!line.isBlank()) {
                json(number, line);
            }
        }
    }

    private void json(long number, String line) {
        try {
            take(number, fields(Json.strict().readTree(line)));
        } catch (JacksonException broken) {
            fault("line %d: is not JSON".formatted(number));
        } catch (MalformedField malformed) {
            fault("line %d: %s".formatted(number, malformed.getMessage()));
        }
    }

    /// The attributes stand beside the other fields, as they do in CSV.
    private static Map<String, String> fields(JsonNode line) {
        if (!line.isObject()) {
            throw new MalformedField("(line)", "must be a JSON object");
        }
        var fields = new LinkedHashMap<String, String>();
        line.forEachEntry((name, value) -> {
            if (name.equals("attributes") && value.isObject()) {
                value.forEachEntry((attribute, one) -> put(fields, attribute, one));
            } else {
                put(fields, name, value);
            }
        });
        return fields;
    }

    private static void put(Map<String, String> fields, String name, JsonNode value) {
        if (!value.isValueNode()) {
            throw new MalformedField(name, "must be a string, a number, true, false or null");
        }
        if (!value.isNull() && fields.put(name, value.asString()) != null) {
            throw new MalformedField(name, "is given twice");
        }
    }

    private void take(long number, Map<String, String> fields) {
        if (table == null) {
            table = fields.containsKey(TableCell.COUNT);
        }
        try {
            var read = table
                    ? TableCell.read(number, fields, layout, cases.size())
                    : List.of(CaseRow.read(fields, layout));
            for (var one : read) {
                if (!ids.add(one.caseId())) {
                    throw new MalformedField("caseId", "%s is given twice".formatted(one.caseId()));
                }
                one.attributes().forEach(this::count);
                cases.add(one);
            }
        } catch (MalformedField malformed) {
            fault("line %d: %s".formatted(number, malformed.getMessage()));
        }
    }

    private void count(String attribute, String value) {
        var seen = values.computeIfAbsent(attribute, _ -> new HashSet<>());
        if (seen.add(value) && seen.size() > MOST_VALUES) {
            throw new MalformedField(
                    attribute, "has more than %d values, which are no subgroups".formatted(MOST_VALUES));
        }
    }

    private void fault(String fault) {
        faults.add(fault);
    }

    private boolean isEnough() {
        if (faults.size() == MOST_FAULTS) {
            faults.add("there may be more; these are the first %d".formatted(MOST_FAULTS));
        }
        return faults.size() > MOST_FAULTS;
    }
}
