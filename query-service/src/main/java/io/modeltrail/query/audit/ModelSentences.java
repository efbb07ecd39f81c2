package io.modeltrail.query.audit;

import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasProtected;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasRemoved;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasUnprotected;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.ModelEvent.ModelRetired;
import io.modeltrail.events.catalog.SafetyUpdateEvent;
import io.modeltrail.events.catalog.SafetyUpdateEvent.SafetyUpdateIssued;
import io.modeltrail.events.catalog.SafetyUpdateEvent.SafetyUpdateOwed;
import io.modeltrail.events.catalog.SafetyUpdateEvent.SafetyUpdatesEnded;
import org.jspecify.annotations.Nullable;

/// What an event of a model says.
final class ModelSentences {

    private ModelSentences() {}

    static String of(ModelEvent event) {
        return switch (event) {
            case ModelRegistered it ->
                "Model %s was registered for %s; %s owns it.".formatted(it.model(), it.intendedUse(), it.owner());
            case ModelAliasMoved it ->
                "Alias %s of model %s points to %s%s."
                        .formatted(it.alias(), it.model(), it.version(), by(it.changeId()));
            case ModelAliasRemoved it ->
                "Alias %s of model %s points nowhere any more, after %s%s: %s."
                        .formatted(it.alias(), it.model(), it.version(), by(it.changeId()), why(it));
            case ModelAliasProtected it ->
                "Alias %s of model %s moves only by an approved change from now on, said %s: %s."
                        .formatted(it.alias(), it.model(), it.protectedBy(), it.why());
            case ModelAliasUnprotected it ->
                "Alias %s of model %s is protected no longer%s, said %s: %s."
                        .formatted(it.alias(), it.model(), by(it.changeId()), it.unprotectedBy(), it.why());
            case ModelRetired it ->
                "Model %s was retired by %s and takes no new versions: %s."
                        .formatted(it.model(), it.retiredBy(), it.why());
            case SafetyUpdateEvent it -> of(it);
        };
    }

    private static String of(SafetyUpdateEvent event) {
        return switch (event) {
            case SafetyUpdateOwed it ->
                "Model %s owes a periodic safety update until %s: version %s of class %s is on the market (%s)."
                        .formatted(
                                it.model(),
                                it.owed().dueOn(),
                                it.version(),
                                it.owed().euClass(),
                                it.owed().rule());
            case SafetyUpdateIssued it ->
                "The safety update of model %s until %s, %s, was issued%s by %s."
                        .formatted(
                                it.model(),
                                it.coversUntil(),
                                it.document(),
                                it.late() ? " late" : " in time",
                                it.issuedBy());
            case SafetyUpdatesEnded it ->
                "Model %s owes no safety updates any more: %s, says %s.".formatted(it.model(), it.why(), it.endedBy());
        };
    }

    private static String by(@Nullable String changeId) {
        return changeId == null ? "" : ", as change " + changeId + " says";
    }

    private static String why(ModelAliasRemoved it) {
        return switch (it.cause()) {
            case REMOVED -> it.why() == null ? "somebody removed it" : it.why();
            case VERSION_WITHDRAWN -> "the version is withdrawn";
            case VERSION_ARCHIVED -> "the version is archived";
            case MODEL_RETIRED -> "the model is retired";
        };
    }
}
