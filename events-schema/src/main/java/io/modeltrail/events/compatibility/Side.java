package io.modeltrail.events.compatibility;

/// Who writes a field: the caller or the model.
enum Side {
    INPUT,
    OUTPUT;

    CompatibilityDimension schema() {
        return switch (this) {
            case INPUT -> CompatibilityDimension.INPUT_SCHEMA;
            case OUTPUT -> CompatibilityDimension.OUTPUT_SCHEMA;
        };
    }

    String word() {
        return switch (this) {
            case INPUT -> "input";
            case OUTPUT -> "output";
        };
    }
}
