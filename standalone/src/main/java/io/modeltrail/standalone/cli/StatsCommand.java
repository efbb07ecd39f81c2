package io.modeltrail.standalone.cli;

import io.modeltrail.events.wire.Json;
import io.modeltrail.stats.method.InvalidInput;
import io.modeltrail.stats.method.Method;
import io.modeltrail.stats.method.Methods;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Computes a statistic on inputs from standard input; needs no server.
@Command(
        name = "stats",
        description = "Compute a statistic: one JSON input a line on standard input, one JSON result a line.",
        footer =
                "Undefined results are null. Exit 0; 1 if any line was refused with {\"error\": ...}; 2 no such method.")
final class StatsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "METHOD", arity = "0..1", description = "Which; see --list.")
    private @Nullable String name;

    @Option(names = "--list", description = "Print the names of the methods.")
    private boolean list;

    @Override
    public Integer call() throws IOException {
        if (list) {
            Methods.all().keySet().forEach(System.out::println);
            return ExitCode.DONE;
        }
        Method method = name == null ? null : Methods.all().get(name);
        if (method == null) {
            System.err.println("modeltrail: " + (name == null ? "which method?" : "no method " + name + ";")
                    + " there are " + String.join(", ", Methods.all().keySet()));
            return ExitCode.USAGE;
        }
        return answerLines(method);
    }

    /// Line by line, so that a caller may wait for each answer and memory holds one line; what is ready is written at
    /// once, a bulk of lines in blocks.
    private static int answerLines(Method method) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        int exit = ExitCode.DONE;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            JsonNode answer = answer(method, line);
            exit = answer.has("error") ? ExitCode.NO : exit;
            out.append(answer.toString()).append('\n');
            if (!in.ready()) {
                out.flush();
            }
        }
        out.flush();
        return exit;
    }

    private static JsonNode answer(Method method, String line) {
        try {
            return method.answer(Json.strict().readTree(line));
        } catch (InvalidInput invalid) {
            return error(invalid.getMessage()).put("field", invalid.field());
        } catch (JacksonException malformed) {
            return error("the line is no JSON object: " + malformed.getOriginalMessage());
        }
    }

    private static ObjectNode error(@Nullable String message) {
        return JsonNodeFactory.instance.objectNode().put("error", message);
    }
}
