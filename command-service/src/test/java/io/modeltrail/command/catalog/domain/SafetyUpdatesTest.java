package io.modeltrail.command.catalog.domain;

import static io.modeltrail.command.catalog.domain.Versions.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.ClinicalStatements;
import io.modeltrail.events.catalog.DeviceClassification;
import io.modeltrail.events.catalog.DossierEvent.VersionDescribed;
import io.modeltrail.events.catalog.EuClass;
import io.modeltrail.events.catalog.ModelCommand;
import io.modeltrail.events.catalog.ModelEvent;
import io.modeltrail.events.catalog.ModelEvent.ModelRegistered;
import io.modeltrail.events.catalog.ModelEvent.ModelRetired;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.OwedSafetyUpdate;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorised;
import io.modeltrail.events.catalog.SafetyUpdateCommand.EndSafetyUpdates;
import io.modeltrail.events.catalog.SafetyUpdateCommand.IssueSafetyUpdate;
import io.modeltrail.events.catalog.SafetyUpdateCommand.OweSafetyUpdate;
import io.modeltrail.events.catalog.SafetyUpdateEvent.SafetyUpdateIssued;
import io.modeltrail.events.catalog.SafetyUpdateEvent.SafetyUpdateOwed;
import io.modeltrail.events.catalog.SafetyUpdateEvent.SafetyUpdatesEnded;
import io.modeltrail.events.catalog.VersionDescription;
import io.modeltrail.events.compliance.Authority;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Periodic safety updates (Regulation (EU) 2017/745, article 86), as sentences.
class SafetyUpdatesTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
    private static final String RAE = "iss|rae";
    private static final String REPORT = "sha256:" + "a".repeat(64);

    private final Scenario<ModelCommand, Model, ModelEvent> model =
            Aliases.model(ModelVersion.initial()).given(new ModelRegistered("apache", "mortality", "icu", NOON));

    @Test
    void aRetiredModelOwesAsBefore() {
        model.given(new ModelRetired("apache", "replaced", RAE, NOON))
                .when(owe(EuClass.III, TODAY))
                .then(owed(EuClass.III, TODAY, TODAY.plusYears(1)));
    }

    @Test
    void howOftenFollowsFromTheClass() {
        model.when(owe(EuClass.I, TODAY)).thenNothing();
        model.when(owe(EuClass.IIA, TODAY)).then(owed(EuClass.IIA, TODAY, TODAY.plusYears(2)));
        model.when(owe(EuClass.III, TODAY)).then(owed(EuClass.III, TODAY, TODAY.plusYears(1)));
    }

    @Test
    void whatFellDueBeforeTheLogKnewOfItIsNotClaimed() {
        model.when(owe(EuClass.IIB, TODAY.minusMonths(40)))
                .then(owed(EuClass.IIB, TODAY.minusMonths(4), TODAY.plusMonths(8)));
    }

    @Test
    void theDayMovesForwardForAStricterClassAndNeverBack() {
        var known = model.given(owed(EuClass.IIA, TODAY, TODAY.plusYears(2)));

        known.when(owe(EuClass.IIB, TODAY)).then(owed(EuClass.IIB, TODAY, TODAY.plusYears(1)));
        known.when(owe(EuClass.IIA, TODAY)).thenNothing();
        known.having(owe(EuClass.III, TODAY)).when(owe(EuClass.IIA, TODAY)).thenNothing();
    }

    @Test
    void aReportDischargesWhatIsOwedAndTheNextPeriodBegins() {
        var known = model.given(owed(EuClass.III, TODAY.minusYears(1), TODAY));
        var until = TODAY.minusDays(20);

        known.when(issue(until, NOON))
                .then(
                        new SafetyUpdateIssued("apache", REPORT, until, false, RAE, NOON),
                        owed(EuClass.III, until, until.plusYears(1)));
        known.having(issue(until, NOON)).when(issue(until, NOON)).thenNothing();
        assertThat(known.decide().apply(issue(until, NOON.plusSeconds(86_400)), known.state()))
                .first()
                .isEqualTo(new SafetyUpdateIssued("apache", REPORT, until, true, RAE, NOON.plusSeconds(86_400)));
    }

    @Test
    void aReportCoversATimeThatIsOverAndWasNotCovered() {
        var known = model.given(owed(EuClass.III, TODAY, TODAY.plusYears(1)));

        known.when(issue(TODAY.plusDays(1), NOON)).thenRefusedBy(CatalogRule.NOT_YET);
        known.when(issue(TODAY, NOON)).thenRefusedBy(CatalogRule.COVERS_NOTHING_NEW);
        model.when(issue(TODAY, NOON)).thenRefusedBy(CatalogRule.NO_SAFETY_UPDATE_OWED);
    }

    @Test
    void nothingIsOwedOnceTheDeviceHasLeftTheMarket() {
        var end = new EndSafetyUpdates("apache", "taken from the market", RAE, NOON);
        var known = model.given(owed(EuClass.III, TODAY, TODAY.plusYears(1)));

        known.when(end).then(new SafetyUpdatesEnded("apache", "taken from the market", RAE, NOON));
        known.having(end).when(end).thenNothing();
        known.having(end).when(issue(TODAY, NOON)).thenRefusedBy(CatalogRule.NO_SAFETY_UPDATE_OWED);
    }

    @Test
    void aClassAndAnAuthorisationInTheUnionMakeItOwedWhicheverCameFirst() {
        var described = described(EuClass.IIB);
        var authorised = authorised(Authority.EU_NOTIFIED_BODY);
        var owe = owe(EuClass.IIB, TODAY);

        assertThat(after(authorised, described)).containsExactly(owe);
        assertThat(after(described, authorised)).containsExactly(owe);
        assertThat(after(described, authorised, described)).isEmpty();
        assertThat(after(authorised)).isEmpty();
        assertThat(after(authorised(Authority.FDA), described)).isEmpty();
    }

    /// What follows from the first, given the others.
    private static List<OweSafetyUpdate> after(ModelVersionEvent event, ModelVersionEvent... before) {
        var state = ModelVersion.initial().evolve(Versions.registered(ChangeKind.MINOR));
        for (var one : before) {
            state = state.evolve(one);
        }
        return SafetyUpdateConsequences.of(event, state);
    }

    private static OweSafetyUpdate owe(EuClass euClass, LocalDate since) {
        return new OweSafetyUpdate("apache", "1.1.0", euClass, since, NOON);
    }

    private static IssueSafetyUpdate issue(LocalDate until, Instant at) {
        return new IssueSafetyUpdate("apache", REPORT, until, RAE, at);
    }

    private static SafetyUpdateOwed owed(EuClass euClass, LocalDate from, LocalDate dueOn) {
        var owed = new OwedSafetyUpdate(euClass, "Regulation (EU) 2017/745, article 86(1)", "2026.1", from, dueOn);
        return new SafetyUpdateOwed("apache", "1.1.0", owed, NOON);
    }

    private static MarketAuthorised authorised(Authority authority) {
        return new MarketAuthorised("apache", "1.1.0", authority, "CE-1", "DE", TODAY, null, RAE, NOON);
    }

    private static VersionDescribed described(EuClass euClass) {
        var statements = new ClinicalStatements("mortality", List.of(), List.of(), List.of(), null, null);
        var description = new VersionDescription(
                statements, null, List.of(), null, null, new DeviceClassification(null, euClass, null), null);
        return new VersionDescribed("apache", "1.1.0", description, RAE, NOON);
    }
}
