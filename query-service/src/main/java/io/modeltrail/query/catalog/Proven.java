package io.modeltrail.query.catalog;

import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/// What an event says about a version, without the version's own name, and the position that proves it.
final class Proven {

    private Proven() {}

    static ObjectNode of(ModelVersionEvent event, long position) {
        var said = (ObjectNode) Json.tolerant().valueToTree(event);
        said.remove("model");
        said.remove("version");
        return said.put("position", position);
    }
}
