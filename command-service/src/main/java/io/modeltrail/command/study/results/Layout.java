package io.modeltrail.command.study.results;

import java.util.List;

/// Which fields a document of cases may have beside those that every one has: declared subgroups, and the readings of a
/// second reader.
record Layout(List<String> attributes, boolean comparator) {}
