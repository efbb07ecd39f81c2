package io.modeltrail.command.dispatch;

import io.modeltrail.events.Command;
import io.modeltrail.events.FromToken;
import io.modeltrail.events.MalformedField;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.Signer;
import io.modeltrail.events.wire.Json;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Fills in the fields of a command that say who acts and who signs. A token decides them, never the body.
final class FromTokens {

    static final String RULE = "is taken from the token; leave it out";

    private FromTokens() {}

    /// The fields that the caller must leave out.
    static Set<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(FromToken.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    static void fill(ObjectNode command, Class<?> type, Caller caller, Instant now) {
        for (var component : type.getRecordComponents()) {
            if (component.getType() == Signature.class) {
                sign(command, component.getName(), caller, now);
            } else if (component.isAnnotationPresent(FromToken.class)) {
                if (component.getType() == Signer.class) {
                    command.set(component.getName(), tree(caller.signer()));
                } else {
                    command.put(component.getName(), caller.actor());
                }
            }
        }
    }

    /// Takes out what differs when the same person signs the same thing again.
    static void forgetSigning(ObjectNode command, Class<?> type) {
        for (var component : type.getRecordComponents()) {
            if (component.getType() == Signer.class) {
                command.remove(component.getName());
            } else if (component.getType() == Signature.class
                    && command.get(component.getName()) instanceof ObjectNode signature) {
                signature.remove(fields(Signature.class));
            }
        }
    }

    /// For whom somebody else signs.
    static Optional<String> onBehalfOf(Command command) {
        return Arrays.stream(command.getClass().getRecordComponents())
                .filter(component -> component.getType() == Signature.class)
                .map(component -> signature(command, component))
                .flatMap(signature -> Optional.ofNullable(signature.onBehalfOf()).stream())
                .findFirst();
    }

    private static Signature signature(Command command, RecordComponent component) {
        try {
            return (Signature) component.getAccessor().invoke(command);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot read the signature of " + command.stream(), impossible);
        }
    }

    /// What the caller sent is the meaning and the digest; who signs and when is not theirs to choose.
    private static void sign(ObjectNode command, String field, Caller caller, Instant now) {
        if (!(command.get(field) instanceof ObjectNode signature)) {
            return;
        }
        for (var own : fields(Signature.class)) {
            if (signature.has(own)) {
                throw new MalformedField(field + "." + own, RULE);
            }
        }
        signature.set("signer", tree(caller.signer()));
        signature.put("signedAt", now.toString());
    }

    private static JsonNode tree(Signer signer) {
        return Json.tolerant().valueToTree(signer);
    }
}
