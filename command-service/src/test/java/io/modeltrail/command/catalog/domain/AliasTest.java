package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.catalog.AliasEnd;
import io.modeltrail.events.catalog.ModelCommand;
import io.modeltrail.events.catalog.ModelCommand.MoveModelAlias;
import io.modeltrail.events.catalog.ModelCommand.ProtectModelAlias;
import io.modeltrail.events.catalog.ModelCommand.RemoveModelAlias;
import io.modeltrail.events.catalog.ModelCommand.UnprotectModelAlias;
import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasProtected;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasRemoved;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasUnprotected;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionArchived;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionSuspended;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import io.modeltrail.events.change.ChangePurpose;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Where the names of versions point, and who may change that.
class AliasTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private static final ModelRegistered REGISTERED = new ModelRegistered("apache", "mortality", "icu", NOON);
    private static final ModelAliasMoved MOVED = moved("1.0.0", null, null);
    private static final ModelAliasProtected PROTECTED =
            new ModelAliasProtected("apache", "champion", "wards load it", "iss|rex", NOON);

    private static final Map<String, AliasChange> CHANGES = Map.of(
            "c-move", Aliases.approved(ChangePurpose.ALIAS_MOVE, "1.1.0", "champion"),
            "c-back", Aliases.approved(ChangePurpose.ALIAS_MOVE, "1.0.0", "champion"),
            "c-pending", Aliases.requested(ChangePurpose.ALIAS_MOVE, "1.1.0", "champion"),
            "c-other", Aliases.approved(ChangePurpose.ALIAS_MOVE, "1.1.0", "challenger"),
            "c-release", Aliases.approved(ChangePurpose.RELEASE, "1.1.0"),
            "c-removal", Aliases.approved(ChangePurpose.ALIAS_REMOVAL, "1.0.0", "champion"));

    private final Scenario<ModelCommand, Model, ModelEvent> model =
            Aliases.model(Versions.given(), CHANGES).given(REGISTERED);
    private final Scenario<ModelCommand, Model, ModelEvent> guarded = model.given(MOVED, PROTECTED);

    @Test
    void anAliasMovesAndSaysWhereItCameFrom() {
        model.when(move("1.0.0", null)).then(MOVED);
        model.given(MOVED).when(move("1.0.0", null)).thenNothing();
        model.given(MOVED).when(move("1.1.0", null)).then(moved("1.1.0", "1.0.0", null));
    }

    @Test
    void anAliasLeadsToNoVersionThatNobodyMayUse() {
        pointingTo(ModelVersion.initial()).thenRefusedBy(CatalogRule.UNKNOWN_VERSION);
        pointingTo(Versions.given(new ModelVersionWithdrawn("apache", "1.1.0", "recall", NOON)))
                .thenRefusedBy(CatalogRule.VERSION_WITHDRAWN);
        pointingTo(Versions.given(new ModelVersionArchived("apache", "1.1.0", "superseded", NOON)))
                .thenRefusedBy(CatalogRule.VERSION_ARCHIVED);
        pointingTo(Versions.given(new ModelVersionSuspended("apache", "1.1.0", "drift", NOON)))
                .thenRefusedBy(CatalogRule.VERSION_SUSPENDED);
    }

    @Test
    void anAliasGoesForAReason() {
        model.given(MOVED).when(remove(null)).then(removed(null));
        model.given(MOVED, removed(null)).when(remove(null)).thenNothing();
        model.when(remove(null)).thenRefusedBy(CatalogRule.UNKNOWN_ALIAS);
    }

    @Test
    void aNameIsProtectedBeforeItPointsAnywhere() {
        var protect = new ProtectModelAlias("apache", "champion", "wards load it", "iss|rex", NOON);
        model.when(protect).then(PROTECTED);
        guarded.when(protect).thenNothing();
        model.given(PROTECTED).when(move("1.0.0", null)).thenRefusedBy(CatalogRule.ALIAS_PROTECTED);
    }

    @Test
    void aProtectedAliasMovesByAnApprovedChangeThatNamesIt() {
        guarded.when(move("1.1.0", null)).thenRefusedBy(CatalogRule.ALIAS_PROTECTED);
        guarded.when(move("1.1.0", "c-move")).then(moved("1.1.0", "1.0.0", "c-move"));
    }

    @Test
    void aChangeThatIsNotApprovedOrAboutSomethingElseMovesNothing() {
        guarded.when(move("1.1.0", "c-pending")).thenRefusedBy(CatalogRule.CHANGE_NOT_APPROVED);
        guarded.when(move("1.1.0", "c-unknown"))
                .thenRefusedBy(CatalogRule.CHANGE_NOT_APPROVED, CatalogRule.CHANGE_IS_ABOUT_ANOTHER_ALIAS);
        guarded.when(move("1.1.0", "c-other")).thenRefusedBy(CatalogRule.CHANGE_IS_ABOUT_ANOTHER_ALIAS);
        guarded.when(move("1.1.0", "c-release")).thenRefusedBy(CatalogRule.CHANGE_IS_ABOUT_ANOTHER_ALIAS);
        guarded.when(move("1.2.0", "c-move")).thenRefusedBy(CatalogRule.CHANGE_IS_ABOUT_ANOTHER_ALIAS);
        guarded.when(remove("c-move")).thenRefusedBy(CatalogRule.CHANGE_IS_ABOUT_ANOTHER_ALIAS);
        model.given(MOVED).when(move("1.1.0", "c-other")).thenRefusedBy(CatalogRule.CHANGE_IS_ABOUT_ANOTHER_ALIAS);
    }

    @Test
    void anApprovalIsCarriedOutOnceSoThatAnOldOneMovesNothingBack() {
        guarded.having(move("1.1.0", "c-move"))
                .having(move("1.0.0", "c-back"))
                .when(move("1.1.0", "c-move"))
                .thenRefusedBy(CatalogRule.CHANGE_CARRIED_OUT);
    }

    @Test
    void aProtectedAliasGoesByAnApprovedChangeAndTheNameStaysProtected() {
        guarded.when(remove(null)).thenRefusedBy(CatalogRule.ALIAS_PROTECTED);
        guarded.when(remove("c-removal")).then(removed("c-removal"));
        guarded.having(remove("c-removal")).when(move("1.1.0", null)).thenRefusedBy(CatalogRule.ALIAS_PROTECTED);
    }

    @Test
    void protectionEndsByAnApprovedChangeOnly() {
        guarded.when(unprotect("c-pending"))
                .thenRefusedBy(CatalogRule.CHANGE_NOT_APPROVED, CatalogRule.CHANGE_IS_ABOUT_ANOTHER_ALIAS);
        guarded.when(unprotect("c-removal"))
                .then(new ModelAliasUnprotected("apache", "champion", "c-removal", "unused", "iss|rex", NOON));
        guarded.having(unprotect("c-removal")).when(move("1.1.0", null)).then(moved("1.1.0", "1.0.0", null));
        model.given(MOVED).when(unprotect("c-removal")).thenNothing();
        model.when(unprotect("c-removal")).thenRefusedBy(CatalogRule.UNKNOWN_ALIAS);
    }

    private static Scenario.Question<ModelCommand, Model, ModelEvent> pointingTo(ModelVersion version) {
        return Aliases.model(version).given(REGISTERED).when(move("1.1.0", null));
    }

    private static MoveModelAlias move(String version, @Nullable String changeId) {
        return new MoveModelAlias("apache", "champion", version, changeId, NOON);
    }

    private static ModelAliasMoved moved(String version, @Nullable String from, @Nullable String changeId) {
        return new ModelAliasMoved("apache", "champion", version, from, changeId, NOON);
    }

    private static RemoveModelAlias remove(@Nullable String changeId) {
        return new RemoveModelAlias("apache", "champion", changeId, "unused", NOON);
    }

    private static ModelAliasRemoved removed(@Nullable String changeId) {
        return new ModelAliasRemoved("apache", "champion", "1.0.0", AliasEnd.REMOVED, changeId, "unused", NOON);
    }

    private static UnprotectModelAlias unprotect(String changeId) {
        return new UnprotectModelAlias("apache", "champion", changeId, "unused", "iss|rex", NOON);
    }
}
