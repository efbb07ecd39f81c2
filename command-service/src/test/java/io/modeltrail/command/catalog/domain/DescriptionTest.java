package io.modeltrail.command.catalog.domain;

import static io.modeltrail.command.catalog.domain.VersionLives.description;
import static io.modeltrail.command.catalog.domain.Versions.ADA;
import static io.modeltrail.command.catalog.domain.Versions.NOON;
import static io.modeltrail.command.catalog.domain.Versions.registered;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.DossierCommand.DescribeVersion;
import io.modeltrail.events.catalog.DossierEvent.VersionDescribed;
import io.modeltrail.events.catalog.ModelVersionCommand;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionArchived;
import io.modeltrail.events.catalog.VersionDescription;
import org.junit.jupiter.api.Test;

class DescriptionTest {

    private final Scenario<ModelVersionCommand, ModelVersion, ModelVersionEvent> version =
            Versions.version().given(registered(ChangeKind.MINOR));

    @Test
    void aDescriptionTakesThePlaceOfTheOneBefore() {
        var first = new VersionDescribed("apache", "1.1.0", description("1"), ADA, NOON);
        version.when(describe(description("1"))).then(first);
        version.given(first).when(describe(description("1"))).thenNothing();
        version.given(first)
                .when(describe(description("2")))
                .then(new VersionDescribed("apache", "1.1.0", description("2"), ADA, NOON));
    }

    @Test
    void whatIsPutAwayIsNotDescribedAnew() {
        version.given(new ModelVersionArchived("apache", "1.1.0", "superseded", NOON))
                .when(describe(description("1")))
                .thenRefusedBy(CatalogRule.VERSION_ARCHIVED);
    }

    private static DescribeVersion describe(VersionDescription description) {
        return new DescribeVersion("apache", "1.1.0", description, ADA, NOON);
    }
}
