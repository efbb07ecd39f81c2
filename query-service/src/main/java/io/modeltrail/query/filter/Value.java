package io.modeltrail.query.filter;

import io.modeltrail.events.catalog.Version;
import java.time.Instant;

/// What a field is compared with.
public sealed interface Value {

    record Words(String text) implements Value {}

    record Figure(double figure) implements Value {}

    record Moment(Instant at) implements Value {}

    record VersionNumber(Version version) implements Value {}
}
