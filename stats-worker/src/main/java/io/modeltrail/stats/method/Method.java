package io.modeltrail.stats.method;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One statistical method under the name by which callers ask for it. The same input gives the same output, byte for
/// byte.
public record Method(String name, Function<MethodInput, MethodOutput> computation) {

    /// The answer to one input object; throws [InvalidInput].
    public ObjectNode answer(JsonNode input) {
        var fields = new MethodInput(input);
        MethodOutput output;
        try {
            output = computation.apply(fields);
        } catch (InvalidInput invalid) {
            throw invalid;
        } catch (IllegalArgumentException refused) {
            throw new InvalidInput(refused);
        }
        fields.refuseUnknown();
        return output.json();
    }
}
