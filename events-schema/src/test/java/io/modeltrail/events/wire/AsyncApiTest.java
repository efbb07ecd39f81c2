package io.modeltrail.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.schema.Schemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The AsyncAPI document says what the code does: topics, partitions, types and schemas.
class AsyncApiTest {

    private static final Path FILE = Path.of("src/main/resources/asyncapi.yaml");
    private static final JsonNode DOCUMENT = document();

    @Test
    void itsMessagesFollowFromTheTypes() throws IOException {
        var text = Files.readString(FILE);

        assertThat(text)
                .as("run the tests once with -Dschemas.write=true and read the difference")
                .isEqualTo(AsyncApiMessages.written(text));
    }

    @Test
    void itsChannelsAreTheTopicsWithTheirPartitions() {
        var channels = DOCUMENT.path("channels");

        assertThat(names(channels))
                .isEqualTo(new TreeSet<>(
                        Topics.all().stream().map(Topics.Topic::name).toList()));
        assertThat(Topics.all()).allSatisfy(topic -> {
            var channel = channels.path(topic.name());
            assertThat(channel.path("address").asString()).isEqualTo(topic.name());
            assertThat(channel.at("/bindings/kafka/partitions").asInt()).isEqualTo(topic.partitions());
        });
    }

    @Test
    void everyEventTypeIsAMessageOfTheEventsTopicWithItsSchema() {
        assertThat(typesOn(Topics.LIFECYCLE_EVENTS)).isEqualTo(new TreeSet<>(EventTypes.names()));
        assertThat(EventTypes.names()).allSatisfy(type -> assertEnveloped(type, "modeltrail.EventEnvelope.v1"));
    }

    @Test
    void everyCommandTypeIsAMessageOfTheCommandsTopicWithItsSchema() {
        assertThat(typesOn(Topics.LIFECYCLE_COMMANDS)).isEqualTo(new TreeSet<>(CommandTypes.names()));
        assertThat(CommandTypes.names()).allSatisfy(type -> assertEnveloped(type, "modeltrail.CommandMessage.v1"));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var references = new ArrayList<String>();
        collect(DOCUMENT, references);

        assertThat(references).hasSizeGreaterThan(100).allSatisfy(reference -> {
            if (reference.startsWith("#/")) {
                assertThat(DOCUMENT.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue();
            } else {
                assertThat(Schemas.types()).containsKey(schemaIn(reference));
                assertThat(Schemas.read(schemaIn(reference))).isNotEmpty();
            }
        });
    }

    @Test
    void everyMessageIsOnAChannelAndEveryChannelHasAnOperation() {
        var onChannels = new LinkedHashSet<String>();
        DOCUMENT.path("channels")
                .forEach(channel -> onChannels.addAll(channel.path("messages").propertyNames()));
        var operated = new TreeSet<String>();
        DOCUMENT.path("operations")
                .forEach(operation ->
                        operated.add(operation.at("/channel/$ref").asString().substring("#/channels/".length())));

        assertThat(onChannels)
                .containsExactlyInAnyOrderElementsOf(
                        DOCUMENT.at("/components/messages").propertyNames());
        assertThat(operated).isEqualTo(names(DOCUMENT.path("channels")));
    }

    private static void assertEnveloped(String type, String envelope) {
        var payload = DOCUMENT.at("/components/messages/" + simpleName(type) + "/payload/allOf");
        assertThat(schemaIn(payload.at("/0/$ref").asString())).isEqualTo(envelope);
        assertThat(payload.at("/1/properties/type/const").asString()).isEqualTo(type);
        assertThat(schemaIn(payload.at("/1/properties/data/$ref").asString())).isEqualTo(type);
    }

    private static Set<String> typesOn(String topic) {
        var types = new TreeSet<String>();
        DOCUMENT.at("/channels/" + topic + "/messages")
                .propertyNames()
                .forEach(message -> types.add(
                        DOCUMENT.at("/components/messages/" + message + "/name").asString()));
        return types;
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.has("$ref")) {
            references.add(node.path("$ref").asString());
        }
        node.forEach(child -> collect(child, references));
    }

    private static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }

    private static String simpleName(String type) {
        return type.split("[.]", -1)[1];
    }

    private static String schemaIn(String reference) {
        assertThat(reference).startsWith("schemas/").endsWith(".json");
        return reference.substring("schemas/".length(), reference.length() - ".json".length());
    }

    private static JsonNode document() {
        try {
            if (Boolean.getBoolean("schemas.write")) {
                Files.writeString(FILE, AsyncApiMessages.written(Files.readString(FILE)));
            }
            return new YAMLMapper().readTree(Files.readString(FILE));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
