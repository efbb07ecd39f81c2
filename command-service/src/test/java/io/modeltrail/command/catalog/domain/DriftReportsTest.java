package io.modeltrail.command.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.DriftCommand.ReportDrift;
import io.modeltrail.events.catalog.DriftCommand.ReportDriftEnd;
import io.modeltrail.events.catalog.DriftEvent.DriftCleared;
import io.modeltrail.events.catalog.DriftEvent.DriftDetected;
import io.modeltrail.events.catalog.DriftEvent.DriftWorsened;
import io.modeltrail.events.catalog.ModelVersionCommand;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.compliance.Affected;
import io.modeltrail.events.compliance.IncidentCommand.OpenIncident;
import io.modeltrail.events.compliance.IncidentKind;
import io.modeltrail.events.compliance.IncidentSeverity;
import io.modeltrail.events.drift.DriftEvidence;
import io.modeltrail.events.drift.DriftFinding;
import io.modeltrail.events.drift.DriftLevel;
import io.modeltrail.events.drift.DriftMethod;
import io.modeltrail.events.drift.DriftWindow;
import io.modeltrail.events.rollout.InputRange;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DriftReportsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String REFERENCE = "sha256:" + "a".repeat(64);
    private static final DriftFinding PSI_WARNS = finding(DriftLevel.WARNING, 0.14, 0.1);
    private static final DriftFinding PSI_ALARMS = finding(DriftLevel.MAJOR, 0.4, 0.25);

    private final Scenario<ModelVersionCommand, ModelVersion, ModelVersionEvent> version = Versions.version()
            .given(new ModelVersionRegistered(
                    "apache",
                    "1.1.0",
                    ChangeKind.MINOR,
                    new Artifact("s3://models/apache", REFERENCE),
                    "mortality",
                    List.of(),
                    "iss|ada",
                    NOON));

    @Test
    void aWarningIsRecordedWithItsEvidence() {
        version.when(warning("score", 1)).then(detected("score", 1, DriftLevel.WARNING, null, PSI_WARNS));
    }

    @Test
    void aMajorDriftOpensAnIncidentInTheSameTransaction() {
        var event = detected("score", 1, DriftLevel.MAJOR, "drift-apache-1.1.0-1", PSI_ALARMS);

        version.when(major("score", 1)).then(event);

        assertThat(DriftConsequences.of(event))
                .containsExactly(new OpenIncident(
                        "drift-apache-1.1.0-1",
                        IncidentKind.DRIFT,
                        IncidentSeverity.MAJOR,
                        "ModelVersion/apache/1.1.0",
                        "score has left its reference: POPULATION_STABILITY 0.400 beyond 0.250",
                        new Affected("apache", "1.1.0", null),
                        null,
                        NOON));
        assertThat(DriftConsequences.of(detected("score", 1, DriftLevel.WARNING, null, PSI_WARNS)))
                .isEmpty();
    }

    @Test
    void aWarningThatBecomesMajorHasWorsened() {
        version.given(detected("score", 1, DriftLevel.WARNING, null, PSI_WARNS))
                .when(major("score", 1))
                .then(worsened("score", 1, "drift-apache-1.1.0-1"));
    }

    @Test
    void anotherSignalJoinsTheIncidentWhileItLasts() {
        version.given(detected("score", 1, DriftLevel.MAJOR, "drift-apache-1.1.0-1", PSI_ALARMS))
                .when(major("input:age", 1))
                .then(detected("input:age", 1, DriftLevel.MAJOR, null, PSI_ALARMS));
    }

    @Test
    void aDriftAfterTheLastMajorOneWasOverIsAnotherIncident() {
        version.given(
                        detected("score", 1, DriftLevel.MAJOR, "drift-apache-1.1.0-1", PSI_ALARMS),
                        new DriftCleared("apache", "1.1.0", "score", 1, evidence(), NOON))
                .when(major("score", 2))
                .then(detected("score", 2, DriftLevel.MAJOR, "drift-apache-1.1.0-2", PSI_ALARMS));
    }

    @Test
    void whatIsOnRecordIsNotRecordedAgain() {
        var worse = version.given(
                detected("score", 2, DriftLevel.WARNING, null, PSI_WARNS),
                worsened("score", 2, "drift-apache-1.1.0-1"));

        worse.when(warning("score", 2)).thenNothing();
        worse.when(major("score", 2)).thenNothing();
        worse.when(major("score", 1)).thenNothing();
        worse.when(end("score", 1)).thenNothing();
    }

    @Test
    void theEndIsRecordedOnceAndEndsNothingElse() {
        var open = version.given(detected("score", 1, DriftLevel.WARNING, null, PSI_WARNS));
        var over = new DriftCleared("apache", "1.1.0", "score", 1, evidence(), NOON);

        open.when(end("score", 1)).then(over);
        open.given(over).when(end("score", 1)).thenNothing();
        open.when(end("score", 2)).thenRefusedBy(CatalogRule.NO_SUCH_DRIFT);
        version.when(end("residual", 1)).thenRefusedBy(CatalogRule.NO_SUCH_DRIFT);
    }

    @Test
    void aReportIsBelievedOnlyWithItsProof() {
        version.when(report("score", 1, DriftLevel.WARNING))
                .thenRefusedBy(CatalogRule.DRIFT_NOT_PROVEN, CatalogRule.DRIFT_NOT_PROVEN);
        version.when(report("score", 1, DriftLevel.WARNING, finding(DriftLevel.WARNING, 0.1, 0.1)))
                .thenRefusedBy(CatalogRule.DRIFT_NOT_PROVEN);
        version.when(report("score", 1, DriftLevel.MAJOR, PSI_WARNS)).thenRefusedBy(CatalogRule.DRIFT_NOT_PROVEN);
    }

    @Test
    void aVersionThatWasNeverRegisteredHasNoDrift() {
        Versions.version().when(warning("score", 1)).thenRefusedBy(CatalogRule.UNKNOWN_VERSION);
    }

    private static ModelVersionCommand warning(String signal, int episode) {
        return report(signal, episode, DriftLevel.WARNING, PSI_WARNS);
    }

    private static ModelVersionCommand major(String signal, int episode) {
        return report(signal, episode, DriftLevel.MAJOR, PSI_ALARMS);
    }

    private static ModelVersionCommand report(String signal, int episode, DriftLevel level, DriftFinding... found) {
        return new ReportDrift("apache", "1.1.0", signal, episode, level, evidence(found), NOON);
    }

    private static ModelVersionCommand end(String signal, int episode) {
        return new ReportDriftEnd("apache", "1.1.0", signal, episode, evidence(), NOON);
    }

    private static DriftDetected detected(
            String signal, int episode, DriftLevel level, @Nullable String incident, DriftFinding... found) {
        return new DriftDetected("apache", "1.1.0", signal, episode, level, evidence(found), incident, NOON);
    }

    private static DriftWorsened worsened(String signal, int episode, String incident) {
        return new DriftWorsened("apache", "1.1.0", signal, episode, evidence(PSI_ALARMS), incident, NOON);
    }

    private static DriftFinding finding(DriftLevel level, double statistic, double limit) {
        return new DriftFinding(DriftMethod.POPULATION_STABILITY, level, statistic, limit, NOON);
    }

    private static DriftEvidence evidence(DriftFinding... found) {
        return new DriftEvidence(
                Arrays.asList(found),
                new DriftWindow(NOON.minusSeconds(100), NOON.minusSeconds(50), 500, 0.2, REFERENCE),
                new DriftWindow(NOON.minusSeconds(50), NOON, 500, 0.4, REFERENCE),
                "modeltrail-drift",
                2,
                0,
                0,
                List.of(new InputRange("observations", 0, 0, 999)));
    }
}
