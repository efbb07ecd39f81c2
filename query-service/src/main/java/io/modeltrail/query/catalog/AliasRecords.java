package io.modeltrail.query.catalog;

import io.modeltrail.events.catalog.AliasEnd;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasProtected;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasRemoved;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The aliases of a model, each with how it came to where it points and the position that proves it.
record AliasRecords(Map<String, AliasRecord> named) {

    static AliasRecords none() {
        return new AliasRecords(Map.of());
    }

    /// `ended` stands where it points nowhere any more.
    record AliasRecord(
            @Nullable Pointing pointing,
            @Nullable Ended ended,
            @Nullable Protection protection) {}

    record Pointing(
            String version,
            @Nullable String fromVersion,
            @Nullable String changeId,
            Instant since,
            long position) {}

    record Ended(
            String version,
            AliasEnd cause,
            @Nullable String changeId,
            @Nullable String why,
            Instant at,
            long position) {}

    record Protection(String why, String by, Instant at, long position) {}

    AliasRecords with(ModelAliasMoved it, long position) {
        return with(
                it.alias(),
                new AliasRecord(
                        new Pointing(it.version(), it.fromVersion(), it.changeId(), it.occurredAt(), position),
                        null,
                        alias(it.alias()).protection()));
    }

    AliasRecords with(ModelAliasRemoved it, long position) {
        return with(
                it.alias(),
                new AliasRecord(
                        null,
                        new Ended(it.version(), it.cause(), it.changeId(), it.why(), it.occurredAt(), position),
                        alias(it.alias()).protection()));
    }

    AliasRecords with(ModelAliasProtected it, long position) {
        return guarded(it.alias(), new Protection(it.why(), it.protectedBy(), it.occurredAt(), position));
    }

    AliasRecords guarded(String name, @Nullable Protection protection) {
        var alias = alias(name);
        return with(name, new AliasRecord(alias.pointing(), alias.ended(), protection));
    }

    private AliasRecord alias(String name) {
        return named.getOrDefault(name, new AliasRecord(null, null, null));
    }

    private AliasRecords with(String name, AliasRecord alias) {
        var next = new TreeMap<>(named);
        next.put(name, alias);
        return new AliasRecords(next);
    }
}
