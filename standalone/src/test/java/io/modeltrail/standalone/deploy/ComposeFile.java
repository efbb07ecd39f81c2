package io.modeltrail.standalone.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `docker-compose.yml` and `.env.example` as a container engine would read them: anchors merged, variables listed.
record ComposeFile(String text, JsonNode tree, Map<String, String> example) {

    static final Path ROOT = Path.of("..");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::?[-?][^}]*)?}");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");

    static ComposeFile read() throws IOException {
        var text = Files.readString(ROOT.resolve("docker-compose.yml"));
        var example = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(ROOT.resolve(".env.example"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var parts = line.split("=", 2);
                example.put(parts[0], parts[1]);
            }
        }
        return new ComposeFile(
                COMMENT.matcher(text).replaceAll(""), new JsonMapper().valueToTree(new Yaml().load(text)), example);
    }

    JsonNode services() {
        return tree.path("services");
    }

    JsonNode service(String name) {
        return services().path(name);
    }

    /// With each variable replaced as an engine would whose `.env` is the example with these values filled in. That the
    /// defaults within the file are those of the example is tested apart.
    String substitute(String text, Map<String, String> chosen) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            var name = found.group(1);
            var value = chosen.getOrDefault(name, example.getOrDefault(name, ""));
            if (value.isEmpty()) {
                throw new IllegalStateException(name + " is required, and nobody chose it");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
