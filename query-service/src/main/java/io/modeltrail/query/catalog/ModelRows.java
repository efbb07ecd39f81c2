package io.modeltrail.query.catalog;

import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasProtected;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasRemoved;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasUnprotected;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.ModelEvent.ModelRetired;
import io.modeltrail.events.catalog.SafetyUpdateEvent;
import io.modeltrail.query.projection.RowChange;
import io.modeltrail.query.projection.VersionedTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What an event does to the row of its model.
final class ModelRows {

    static final VersionedTable MODEL = new VersionedTable(
            "model",
            List.of("model"),
            List.of("intended_use", "owner", "aliases", "alias_records", "retired", "registered_at", "stream_version"));

    private ModelRows() {}

    static RowChange of(ModelEvent event, long position) {
        return switch (event) {
            case ModelRegistered it ->
                RowChange.create(MODEL, it.model())
                        .set("intended_use", it.intendedUse())
                        .set("owner", it.owner())
                        .json("aliases", Map.of())
                        .json("alias_records", AliasRecords.none())
                        .set("registered_at", it.occurredAt());
            case ModelAliasMoved it ->
                alias(it, records -> records.with(it, position)).put("aliases", it.alias(), it.version());
            case ModelAliasRemoved it ->
                alias(it, records -> records.with(it, position)).remove("aliases", it.alias());
            case ModelAliasProtected it -> alias(it, records -> records.with(it, position));
            case ModelAliasUnprotected it -> alias(it, records -> records.guarded(it.alias(), null));
            case SafetyUpdateEvent it -> RowChange.change(MODEL, it.model());
            case ModelRetired it ->
                RowChange.change(MODEL, it.model())
                        .json("retired", new Retirement(it.why(), it.retiredBy(), it.occurredAt(), position));
        };
    }

    private static RowChange alias(ModelEvent event, UnaryOperator<AliasRecords> change) {
        return RowChange.change(MODEL, event.model()).evolve("alias_records", AliasRecords.class, change);
    }

    /// A retirement as it is kept beside the model, with the position that proves it.
    record Retirement(String why, String retiredBy, Instant at, long position) {}
}
