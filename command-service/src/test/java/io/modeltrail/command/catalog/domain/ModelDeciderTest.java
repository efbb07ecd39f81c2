package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.catalog.AliasEnd;
import io.modeltrail.events.catalog.ModelCommand;
import io.modeltrail.events.catalog.ModelCommand.EndAliasesOf;
import io.modeltrail.events.catalog.ModelCommand.MoveModelAlias;
import io.modeltrail.events.catalog.ModelCommand.RegisterModel;
import io.modeltrail.events.catalog.ModelCommand.RetireModel;
import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasProtected;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasRemoved;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.ModelEvent.ModelRetired;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ModelDeciderTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final ModelRegistered registered = new ModelRegistered("apache", "mortality", "icu", NOON);
    private final ModelAliasMoved champion = new ModelAliasMoved("apache", "champion", "1.0.0", null, null, NOON);
    private final ModelAliasMoved challenger = new ModelAliasMoved("apache", "challenger", "1.1.0", null, null, NOON);
    private final ModelAliasProtected guarded =
            new ModelAliasProtected("apache", "champion", "wards load it", "iss|rex", NOON);
    private final RetireModel retire = new RetireModel("apache", "replaced", "iss|rex", NOON);
    private final ModelRetired retired = new ModelRetired("apache", "replaced", "iss|rex", NOON);

    private final Scenario<ModelCommand, Model, ModelEvent> model = Aliases.model(Versions.given());

    @Test
    void aModelIsRegisteredOnce() {
        var register = new RegisterModel("apache", "mortality", "icu", NOON);
        model.when(register).then(registered);
        model.given(registered, champion).when(register).thenNothing();
        model.given(registered, retired).when(register).thenNothing();
    }

    @Test
    void anotherOwnerOrUseUnderTheSameNameIsRefused() {
        var other = new RegisterModel("apache", "mortality", "cardiology", NOON);
        model.given(registered).when(other).thenRefusedBy(CatalogRule.ALREADY_REGISTERED);
        model.given(registered, retired).when(other).thenRefusedBy(CatalogRule.ALREADY_REGISTERED);
    }

    @Test
    void aRetirementEndsTheAliasesInTheOrderOfTheirNames() {
        model.given(registered, champion, challenger)
                .when(retire)
                .then(
                        ended("challenger", "1.1.0", AliasEnd.MODEL_RETIRED),
                        ended("champion", "1.0.0", AliasEnd.MODEL_RETIRED),
                        retired);
        model.given(registered, retired).when(retire).thenNothing();
        model.when(retire).thenRefusedBy(CatalogRule.UNKNOWN_MODEL);
    }

    @Test
    void aRetirementDoesNotGetAroundTheChangeThatAProtectedAliasNeeds() {
        model.given(registered, champion, guarded).when(retire).thenRefusedBy(CatalogRule.ALIAS_PROTECTED);
        var gone = ended("champion", "1.0.0", AliasEnd.VERSION_WITHDRAWN);
        model.given(registered, champion, guarded, gone).when(retire).then(retired);
    }

    @Test
    void aRetiredModelHasNoAliasesAnyMore() {
        var move = new MoveModelAlias("apache", "champion", "1.1.0", null, NOON);
        model.given(registered, retired).when(move).thenRefusedBy(CatalogRule.MODEL_RETIRED);
    }

    @Test
    void nobodyFindsAWithdrawnVersionUnderAnAliasAndTheNameStaysProtected() {
        var withdrawn = new EndAliasesOf("apache", "1.0.0", AliasEnd.VERSION_WITHDRAWN, NOON);
        var life = model.given(registered, champion, challenger, guarded);
        life.when(withdrawn).then(ended("champion", "1.0.0", AliasEnd.VERSION_WITHDRAWN));
        life.having(withdrawn)
                .when(new MoveModelAlias("apache", "champion", "1.1.0", null, NOON))
                .thenRefusedBy(CatalogRule.ALIAS_PROTECTED);
        model.when(withdrawn).thenNothing();
    }

    @Test
    void anArchivedVersionGivesUpItsAliasesButNotAProtectedOne() {
        model.given(registered, champion)
                .when(new EndAliasesOf("apache", "1.0.0", AliasEnd.VERSION_ARCHIVED, NOON))
                .then(ended("champion", "1.0.0", AliasEnd.VERSION_ARCHIVED));
        model.given(registered, champion, guarded)
                .when(new EndAliasesOf("apache", "1.0.0", AliasEnd.VERSION_ARCHIVED, NOON))
                .thenRefusedBy(CatalogRule.ALIAS_PROTECTED);
        model.given(registered, champion, guarded)
                .when(new EndAliasesOf("apache", "1.1.0", AliasEnd.VERSION_ARCHIVED, NOON))
                .thenNothing();
    }

    private static ModelAliasRemoved ended(String alias, String version, AliasEnd cause) {
        return new ModelAliasRemoved("apache", alias, version, cause, null, null, NOON);
    }
}
