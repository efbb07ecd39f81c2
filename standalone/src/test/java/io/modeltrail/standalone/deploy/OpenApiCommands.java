package io.modeltrail.standalone.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes the operations of the OpenAPI document that send a command and that nobody described by hand. Everything
/// about
/// them follows from the controller, the command's schema and the event model; they carry `x-generated: true`.
final class OpenApiCommands {

    private static final Pattern PATH = Pattern.compile("  (/[^ ]*):");
    private static final Pattern WHO = Pattern.compile("[|] `(\\w+)` [|] `\\w+` [|][^|]*[|] ([^|]*) [|]");

    private final List<String> lines;

    private OpenApiCommands(List<String> lines) {
        this.lines = lines;
    }

    /// The document with what is missing; what was generated before is generated anew.
    static String written(String document, List<Route> routes) throws IOException {
        var bare = withoutGenerated(document.lines().toList());
        var described = OpenApiFile.of(String.join("\n", bare)).operations().keySet();
        var writer = new OpenApiCommands(new ArrayList<>(bare));
        routes.stream()
                .filter(route -> !route.method().equals("get"))
                .filter(route -> !described.contains(route.operation()))
                .sorted(Comparator.comparing(Route::address).thenComparing(Route::method))
                .flatMap(route -> SentCommand.of(route).stream())
                .forEach(writer::add);
        return String.join("\n", writer.lines) + "\n";
    }

    private void add(SentCommand command) {
        var address = "  " + command.route().address() + ":";
        int at = lines.indexOf(address);
        if (at < 0) {
            at = lines.indexOf("components:");
            lines.addAll(at, List.of(address, ""));
        }
        int end = at + 1;
        while (end < lines.size()
                && (lines.get(end).startsWith("    ") || lines.get(end).isBlank())) {
            end++;
        }
        while (lines.get(end - 1).isBlank()) {
            end--;
        }
        lines.addAll(end, operation(command).lines().toList());
    }

    private static String operation(SentCommand command) {
        var route = command.route();
        var name = command.type().getSimpleName();
        var schema = "schemas/modeltrail.%s.v1.json".formatted(name);
        var fields = command.fields().stream()
                .filter(field -> !route.pathVariables().contains(field.getName()))
                .toList();
        var required = fields.stream()
                .filter(SentCommand::isRequired)
                .map(field -> field.getName())
                .collect(Collectors.joining(", "));
        var properties = fields.stream()
                .map(field -> "                %s: {$ref: '%s'}"
                        .formatted(
                                field.getName(),
                                SentCommand.isSignature(field)
                                        ? "#/components/schemas/SignatureGiven"
                                        : schema + "#/properties/" + field.getName()))
                .collect(Collectors.joining("\n"));
        return """
                    %s:
                      tags: [%s]
                      operationId: %s
                      summary: %s. Role %s.
                      x-command: %s
                      x-generated: true
                      parameters:
                %s        - $ref: '#/components/parameters/idempotencyKey'
                        - $ref: '#/components/parameters/ifMatch'
                        - $ref: '#/components/parameters/prefer'
                        - $ref: '#/components/parameters/correlationId'
                      requestBody:
                        content:
                          application/json:
                            schema:
                              type: object
                %s              additionalProperties: false
                              properties:
                %s
                                reason: {$ref: '#/components/schemas/Reason'}
                      responses:
                        '200': {$ref: '#/components/responses/Accepted'}
                        '201': {$ref: '#/components/responses/Created'}
                        '400': {$ref: '#/components/responses/Malformed'}
                        '401': {$ref: '#/components/responses/Unauthenticated'}
                        '403': {$ref: '#/components/responses/Forbidden'}
                        '404': {$ref: '#/components/responses/NotThere'}
                        '409': {$ref: '#/components/responses/Refused'}
                        '412': {$ref: '#/components/responses/Stale'}
                        '413': {$ref: '#/components/responses/TooLarge'}
                        '415': {$ref: '#/components/responses/MediaType'}
                        '422': {$ref: '#/components/responses/KeyReused'}
                        '503': {$ref: '#/components/responses/Unavailable'}
                """.formatted(
                        route.method(),
                        tag(route.address()),
                        Character.toLowerCase(name.charAt(0)) + name.substring(1),
                        words(name),
                        who(name),
                        name,
                        route.pathVariables().stream()
                                .map(variable ->
                                        "        - {name: %s, in: path, required: true, schema: {type: string}}%n"
                                                .formatted(variable))
                                .collect(Collectors.joining()),
                        required.isEmpty() ? "" : "              required: [" + required + "]\n",
                        properties)
                .replace("              properties:\n\n", "              properties:\n");
    }

    /// The resource: `models`, `studies`, …
    private static String tag(String address) {
        return address.split("/", -1)[3];
    }

    /// `GrantRole` as `Grant role`.
    private static String words(String name) {
        return name.charAt(0) + name.substring(1).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String who(String command) {
        try {
            var model = Files.readString(Path.of("../docs/event-model.md"));
            return WHO.matcher(model.substring(model.indexOf("## Commands")))
                    .results()
                    .filter(row -> row.group(1).equals(command))
                    .map(row -> row.group(2).strip())
                    .findFirst()
                    .orElse("as the event model says");
        } catch (IOException missing) {
            throw new IllegalStateException("the event model is part of the build", missing);
        }
    }

    /// Operations that were generated, and addresses that hold nothing else.
    private static List<String> withoutGenerated(List<String> lines) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            int end = i + 1;
            if (lines.get(i).matches("    [a-z]+:")) {
                while (end < lines.size() && lines.get(end).startsWith("      ")) {
                    end++;
                }
                if (lines.subList(i, end).contains("      x-generated: true")) {
                    i = end - 1;
                    continue;
                }
            }
            kept.add(lines.get(i));
        }
        for (int i = kept.size() - 2; i >= 0; i--) {
            if (PATH.matcher(kept.get(i)).matches() && !kept.get(i + 1).startsWith("    ")) {
                kept.remove(i);
                if (kept.get(i).isBlank()) {
                    kept.remove(i);
                }
            }
        }
        return kept;
    }
}
