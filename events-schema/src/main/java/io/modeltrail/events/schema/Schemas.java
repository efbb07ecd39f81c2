package io.modeltrail.events.schema;

import io.modeltrail.events.drift.DriftAlarm;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.observation.HealthWindow;
import io.modeltrail.events.observation.Label;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.PairedComparison;
import io.modeltrail.events.observation.Rejected;
import io.modeltrail.events.wire.CommandMessage;
import io.modeltrail.events.wire.CommandReply;
import io.modeltrail.events.wire.CommandTypes;
import io.modeltrail.events.wire.EventEnvelope;
import io.modeltrail.events.wire.EventTypes;
import io.modeltrail.events.wire.UnknownType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The JSON Schema (2020-12) of every event, command, message and statistic of this release, as committed under
/// `schemas/` on the class path. An envelope's `dataschema` is the `$id` of one of them.
public final class Schemas {

    /// `urn:modeltrail:schema:` and a name of [#types()] make the `$id`.
    public static final String URN = "urn:modeltrail:schema:";

    private static final List<Class<?>> MESSAGES = List.of(
            EventEnvelope.class,
            CommandMessage.class,
            CommandReply.class,
            Observation.class,
            Label.class,
            Rejected.class,
            HealthWindow.class,
            PairedComparison.class,
            Readout.class,
            DriftAlarm.class);

    private Schemas() {}

    /// Every name of this release, `modeltrail.RolloutStarted.v1`, with the record it describes, in order of names.
    public static Map<String, Class<?>> types() {
        var types = new TreeMap<String, Class<?>>();
        EventTypes.names().forEach(name -> types.put(name, EventTypes.classOf(name)));
        CommandTypes.names().forEach(name -> types.put(name, CommandTypes.classOf(name)));
        MESSAGES.forEach(type -> types.put("modeltrail." + type.getSimpleName() + ".v1", type));
        return types;
    }

    /// Every schema by its file name, for who takes events away and must read them ten years on.
    public static Map<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        types().keySet().forEach(name -> files.put(name + ".json", read(name)));
        return files;
    }

    /// The schema as UTF-8 JSON. Throws [UnknownType] for a name without one.
    public static byte[] read(String name) {
        try (var in = Schemas.class.getResourceAsStream("/schemas/" + name + ".json")) {
            if (in == null) {
                throw new UnknownType("schema", name, types().keySet());
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the schema " + name, broken);
        }
    }
}
