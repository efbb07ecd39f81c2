package io.modeltrail.events.wire;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parts of the AsyncAPI document that follow from the types: one message for each event and command. They stand
/// between a line `# generated: …` and a line `# end`.
final class AsyncApiMessages {

    private AsyncApiMessages() {}

    static String written(String document) {
        var references = replaced(document, "event references", EventTypes.names(), AsyncApiMessages::reference);
        references = replaced(references, "command references", CommandTypes.names(), AsyncApiMessages::reference);
        var messages = Stream.concat(
                        EventTypes.names().stream().map(type -> message(type, "EventEnvelope", HEADERS)),
                        CommandTypes.names().stream().map(type -> message(type, "CommandMessage", "")))
                .collect(Collectors.joining());
        return section(references, "messages", messages);
    }

    private static final String HEADERS = """
                  headers:
                    $ref: "#/components/schemas/RecordHeaders"
            """;

    private static String reference(String type) {
        var name = name(type);
        return """
                      %s:
                        $ref: "#/components/messages/%s"
                """.formatted(name, name);
    }

    private static String message(String type, String envelope, String headers) {
        return """
                    %s:
                      name: %s
                %s      payload:
                        allOf:
                          - $ref: schemas/modeltrail.%s.v1.json
                          - properties:
                              type:
                                const: %s
                              data:
                                $ref: schemas/%s.json
                """.formatted(name(type), type, headers, envelope, type, type);
    }

    private static String replaced(
            String document, String section, Set<String> types, Function<String, String> written) {
        return section(document, section, types.stream().map(written).collect(Collectors.joining()));
    }

    private static String section(String document, String name, String text) {
        int begin = document.indexOf("# generated: " + name + "\n") + ("# generated: " + name + "\n").length();
        int end = document.lastIndexOf("\n", document.indexOf("# end\n", begin)) + 1;
        return document.substring(0, begin) + text + document.substring(end);
    }

    private static String name(String type) {
        return type.split("[.]", -1)[1];
    }
}
