package io.modeltrail.events.catalog;

/// What one number, word or moment of a model's input or output is, with the width that a runtime gives it.
public enum FieldType {
    BOOLEAN,
    UINT8,
    INT32,
    INT64,
    FLOAT32,
    FLOAT64,
    STRING,
    DATETIME,
    BINARY
}
