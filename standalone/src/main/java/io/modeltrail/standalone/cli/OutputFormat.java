package io.modeltrail.standalone.cli;

/// How results are printed.
enum OutputFormat {
    TABLE,
    JSON
}
