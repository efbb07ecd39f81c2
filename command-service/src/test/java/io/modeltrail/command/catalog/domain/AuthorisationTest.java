package io.modeltrail.command.catalog.domain;

import static io.modeltrail.command.catalog.domain.VersionLives.TODAY;
import static io.modeltrail.command.catalog.domain.VersionLives.accepted;
import static io.modeltrail.command.catalog.domain.Versions.NOON;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.ModelVersionCommand;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionWithdrawn;
import io.modeltrail.events.catalog.PhaseCommand.EndAuthorisation;
import io.modeltrail.events.catalog.PhaseCommand.GrantAuthorisation;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorisationEnded;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorised;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.compliance.SubmissionType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AuthorisationTest {

    private final MarketAuthorised granted =
            new MarketAuthorised("apache", "1.1.0", Authority.FDA, "K1", "US", TODAY, null, "iss|rae", NOON);
    private final MarketAuthorisationEnded ended =
            new MarketAuthorisationEnded("apache", "1.1.0", Authority.FDA, "K1", TODAY, "given up", "iss|rae", NOON);

    private final Scenario<ModelVersionCommand, ModelVersion, ModelVersionEvent> version = Versions.version()
            .given(Versions.registered(ChangeKind.MINOR), accepted(Authority.FDA, SubmissionType.DE_NOVO, "K1"));

    @Test
    void anAuthorisationRestsOnADecisionUnderItsNumber() {
        version.when(grant(Authority.FDA, "K1", TODAY)).then(granted);
        version.given(granted).when(grant(Authority.FDA, "K1", TODAY)).thenNothing();
        version.when(grant(Authority.FDA, "K2", TODAY.plusDays(1)))
                .thenRefusedBy(CatalogRule.NOT_YET, CatalogRule.NO_DECISION_UNDER_THIS_NUMBER);
        version.when(grant(Authority.EU_NOTIFIED_BODY, "K1", TODAY))
                .thenRefusedBy(CatalogRule.NO_DECISION_UNDER_THIS_NUMBER);
    }

    @Test
    void anAuthorityWhoseSubmissionsAreNotOnTheLogIsBelieved() {
        version.when(grant(Authority.OTHER, "JP-9", TODAY))
                .then(new MarketAuthorised(
                        "apache", "1.1.0", Authority.OTHER, "JP-9", "US", TODAY, null, "iss|rae", NOON));
    }

    @Test
    void itEndsOnceAndIsAFactEvenOfAVersionThatIsGone() {
        version.given(granted, new ModelVersionWithdrawn("apache", "1.1.0", "recall", NOON))
                .when(end("K1", TODAY))
                .then(ended);
        version.given(granted, ended).when(end("K1", TODAY)).thenNothing();
        version.when(end("K1", TODAY)).thenRefusedBy(CatalogRule.UNKNOWN_AUTHORISATION);
        version.given(granted).when(end("K1", TODAY.minusDays(1))).thenRefusedBy(CatalogRule.BEFORE_IT_WAS_GRANTED);
        version.given(granted).when(end("K1", TODAY.plusDays(1))).thenRefusedBy(CatalogRule.NOT_YET);
    }

    @Test
    void otherTermsUnderTheSameNumberNeedTheOldOnesEnded() {
        version.given(granted)
                .when(grant(Authority.FDA, "K1", TODAY.minusDays(1)))
                .thenRefusedBy(CatalogRule.ALREADY_AUTHORISED);
    }

    private static GrantAuthorisation grant(Authority authority, String number, LocalDate on) {
        return new GrantAuthorisation("apache", "1.1.0", authority, number, "US", on, null, "iss|rae", NOON);
    }

    private static EndAuthorisation end(String number, LocalDate on) {
        return new EndAuthorisation("apache", "1.1.0", number, on, "given up", "iss|rae", NOON);
    }
}
