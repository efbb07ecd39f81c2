package io.modeltrail.events.catalog;

import io.modeltrail.events.Required;
import java.util.List;

/// What a version takes and what it answers: the contract that a compatibility check compares.
public record ModelSignature(List<FieldSpec> inputs, List<FieldSpec> outputs) {
    public ModelSignature {
        inputs = distinct(inputs, "inputs");
        outputs = distinct(outputs, "outputs");
    }

    private static List<FieldSpec> distinct(List<FieldSpec> fields, String where) {
        Required.present(fields, where);
        Required.that(!fields.isEmpty(), where, "needs one field at least");
        long names = fields.stream().map(FieldSpec::name).distinct().count();
        Required.that(names == fields.size(), where, "must have names that differ from each other");
        return List.copyOf(fields);
    }
}
