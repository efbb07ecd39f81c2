package io.modeltrail.events.compatibility;

/// What is compared.
public enum CompatibilityDimension {
    /// What is asked for: fields, whether they are required, units, ranges, categories.
    INPUT_SCHEMA,
    /// What is answered, in the same terms.
    OUTPUT_SCHEMA,
    /// How values of both are written: types and shapes.
    DATA_FORMAT,
    FRAMEWORK,
    DEPENDENCIES,
    DEVICE_CLASS,
    /// For whom and what for, contraindications and limitations included.
    INTENDED_USE
}
