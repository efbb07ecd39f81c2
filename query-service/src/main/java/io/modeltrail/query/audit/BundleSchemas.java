package io.modeltrail.query.audit;

import io.modeltrail.events.wire.EventTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/// The JSON Schemas of every event type, as events-schema carries them, for readers ten years on.
public final class BundleSchemas {

    private BundleSchemas() {}

    /// File name to content; a type whose schema this build does not carry is left out.
    public static Map<String, byte[]> onTheClassPath() {
        var schemas = new TreeMap<String, byte[]>();
        for (var type : EventTypes.names()) {
            var file = type + ".json";
            try (var in = BundleSchemas.class.getResourceAsStream("/schemas/" + file)) {
                if (in != null) {
                    schemas.put(file, in.readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the schema of " + type, e);
            }
        }
        return schemas;
    }
}
