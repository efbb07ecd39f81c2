package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.catalog.ModelCommand;
import io.modeltrail.events.catalog.ModelCommand.MoveModelAlias;
import io.modeltrail.events.catalog.ModelCommand.RegisterModel;
import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelEvent.ModelAliasMoved;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionArchived;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ModelDeciderTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final ModelRegistered registered = new ModelRegistered("apache", "mortality", "icu", NOON);
    private final ModelAliasMoved moved = new ModelAliasMoved("apache", "champion", "1.0.0", NOON);
    private final MoveModelAlias move = new MoveModelAlias("apache", "champion", "1.0.0", NOON);

    private final Scenario<ModelCommand, Model, ModelEvent> model = with(Versions.given());

    @Test
    void aModelIsRegisteredOnce() {
        var register = new RegisterModel("apache", "mortality", "icu", NOON);
        model.when(register).then(registered);
        model.given(registered, moved).when(register).thenNothing();
    }

    @Test
    void anotherOwnerOrUseUnderTheSameNameIsRefused() {
        model.given(registered)
                .when(new RegisterModel("apache", "mortality", "cardiology", NOON))
                .thenRefusedBy(CatalogRule.ALREADY_REGISTERED);
    }

    @Test
    void anAliasMoves() {
        model.given(registered).when(move).then(moved);
        model.given(registered, moved).when(move).thenNothing();
    }

    @Test
    void anAliasOfAnUnknownModelIsRefused() {
        model.when(move).thenRefusedBy(CatalogRule.UNKNOWN_MODEL);
    }

    @Test
    void anAliasPointsToAVersionThatExistsAndIsNotWithdrawn() {
        with(ModelVersion.initial()).given(registered).when(move).thenRefusedBy(CatalogRule.UNKNOWN_VERSION);
        with(Versions.given(new ModelVersionWithdrawn("apache", "1.1.0", "recall", NOON)))
                .given(registered)
                .when(move)
                .thenRefusedBy(CatalogRule.VERSION_WITHDRAWN);
        with(Versions.given(new ModelVersionArchived("apache", "1.1.0", "superseded", NOON)))
                .given(registered)
                .when(move)
                .thenRefusedBy(CatalogRule.VERSION_ARCHIVED);
    }

    private static Scenario<ModelCommand, Model, ModelEvent> with(ModelVersion version) {
        return new Scenario<>(
                Model.initial(), Model::evolve, (command, state) -> ModelDecider.decide(command, state, () -> version));
    }
}
