package io.modeltrail.standalone.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// The OpenAPI document on the class path, with its references followed.
record OpenApiFile(JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    static OpenApiFile read() throws IOException {
        try (var in = OpenApiFile.class.getResourceAsStream("/openapi.yaml")) {
            if (in == null) {
                throw new IOException("openapi.yaml is not on the class path");
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static OpenApiFile of(String text) {
        return new OpenApiFile(new JsonMapper().valueToTree(new Yaml().load(text)));
    }

    /// By method and address: `get /api/v1/models/{model}`.
    Map<String, JsonNode> operations() {
        var operations = new TreeMap<String, JsonNode>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(field -> METHODS.contains(field.getKey()))
                        .forEach(field -> operations.put(field.getKey() + " " + path.getKey(), field.getValue())));
        return operations;
    }

    /// Names of parameters that lie there (`path`, `query`, `header`), the address's own included.
    Set<String> parameters(String operation, String in) {
        var address = operation.substring(operation.indexOf(' ') + 1);
        var names = new TreeSet<String>();
        for (var holder : List.of(document.path("paths").path(address), operation(operation))) {
            for (var parameter : holder.path("parameters")) {
                var followed = follow(parameter);
                if (followed.path("in").asString().equals(in)) {
                    names.add(followed.path("name").asString());
                }
            }
        }
        return names;
    }

    JsonNode operation(String operation) {
        var found = operations().get(operation);
        return found == null ? MissingNode.getInstance() : found;
    }

    /// The schema of the JSON body, its reference followed.
    JsonNode body(String operation) {
        var body = follow(operation(operation).path("requestBody"));
        return follow(body.at("/content/application~1json/schema"));
    }

    /// The media types of all answers that say that it went well.
    Set<String> mediaTypes(String operation) {
        var types = new TreeSet<String>();
        operation(operation).path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer ->
                        types.addAll(follow(answer.getValue()).path("content").propertyNames()));
        return types;
    }

    /// Everything that a `$ref` of the document says.
    List<String> references() {
        return all(document)
                .map(node -> node.path("$ref"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .distinct()
                .toList();
    }

    private static Stream<JsonNode> all(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(OpenApiFile::all));
    }

    /// The node itself when it is no reference; missing when the reference leads nowhere.
    JsonNode follow(JsonNode node) {
        return node.has("$ref") ? target(node.path("$ref").asString()) : node;
    }

    JsonNode target(String reference) {
        int hash = reference.indexOf('#');
        var file = hash < 0 ? reference : reference.substring(0, hash);
        var pointer = hash < 0 ? "" : reference.substring(hash + 1);
        return (file.isEmpty() ? document : schema(file)).at(pointer);
    }

    private static JsonNode schema(String file) {
        try (var in = OpenApiFile.class.getResourceAsStream("/" + file)) {
            return in == null ? MissingNode.getInstance() : new JsonMapper().readTree(in);
        } catch (IOException broken) {
            throw new IllegalStateException(file, broken);
        }
    }
}
