package io.modeltrail.command.risk.domain;

import static io.modeltrail.command.risk.domain.Risks.ADA;
import static io.modeltrail.command.risk.domain.Risks.DRIFT;
import static io.modeltrail.command.risk.domain.Risks.GRACE;
import static io.modeltrail.command.risk.domain.Risks.NOON;
import static io.modeltrail.command.risk.domain.Risks.PLAN;
import static io.modeltrail.command.risk.domain.Risks.close;
import static io.modeltrail.command.risk.domain.Risks.control;
import static io.modeltrail.command.risk.domain.Risks.estimate;
import static io.modeltrail.command.risk.domain.Risks.hazard;
import static io.modeltrail.command.risk.domain.Risks.open;
import static io.modeltrail.command.risk.domain.Risks.outweigh;
import static io.modeltrail.command.risk.domain.Risks.signature;
import static io.modeltrail.command.risk.domain.Risks.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.MalformedField;
import io.modeltrail.events.catalog.EvidenceCommand.NoteRiskFileStatus;
import io.modeltrail.events.compliance.RiskFileStatus;
import io.modeltrail.events.risk.Acceptability;
import io.modeltrail.events.risk.ControlAspect;
import io.modeltrail.events.risk.RiskEstimate;
import io.modeltrail.events.risk.RiskFileCommand;
import io.modeltrail.events.risk.RiskFileCommand.EstimateRisk;
import io.modeltrail.events.risk.RiskFileCommand.OpenRiskFile;
import io.modeltrail.events.risk.RiskFileCommand.ReopenRiskFile;
import io.modeltrail.events.risk.RiskFileEvent;
import io.modeltrail.events.risk.RiskFileEvent.HazardIdentified;
import io.modeltrail.events.risk.RiskFileEvent.RiskEstimated;
import io.modeltrail.events.risk.RiskFileEvent.RiskFileClosed;
import io.modeltrail.events.risk.RiskFileEvent.RiskFileOpened;
import io.modeltrail.events.risk.RiskFileEvent.RiskFileReopened;
import io.modeltrail.events.risk.RiskPlan;
import io.modeltrail.events.risk.RiskStage;
import io.modeltrail.events.wire.Digests;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RiskFileDeciderTest {

    private static final String OTHER = "sha256:" + "f".repeat(64);
    private static final RiskFileOpened OPENED =
            new RiskFileOpened("apache", "1.1.0", PLAN, Digests.of(PLAN), signature(GRACE, Digests.of(PLAN)), NOON);

    private final Scenario<RiskFileCommand, RiskFile, RiskFileEvent> file = Risks.file(true);
    private final Scenario<RiskFileCommand, RiskFile, RiskFileEvent> opened = file.given(OPENED);
    private final Scenario<RiskFileCommand, RiskFile, RiskFileEvent> controlled = opened.having(hazard("drift"))
            .having(estimate("drift", RiskStage.INITIAL, "critical", "often"))
            .having(control("watch", "drift"));
    private final Scenario<RiskFileCommand, RiskFile, RiskFileEvent> complete = controlled
            .having(verify("watch", ControlAspect.IMPLEMENTATION, true))
            .having(verify("watch", ControlAspect.EFFECTIVENESS, true))
            .having(estimate("drift", RiskStage.RESIDUAL, "critical", "rare"));

    @Test
    void aFileIsOpenedWithASignedPlanForAVersionThatIsThere() {
        file.when(open()).then(OPENED);
        opened.when(open()).thenNothing();
        Risks.file(false)
                .when(new OpenRiskFile("apache", "1.1.0", PLAN, signature(GRACE, OTHER), NOON))
                .thenRefusedBy(RiskRule.UNKNOWN_VERSION, RiskRule.DIGEST_MISMATCH);
    }

    @Test
    void nothingHappensWithoutAFile() {
        file.when(hazard("drift")).thenRefusedBy(RiskRule.UNKNOWN_RISK_FILE);
        file.when(close(GRACE, OTHER)).thenRefusedBy(RiskRule.UNKNOWN_RISK_FILE);
    }

    @Test
    void aHazardIsIdentifiedOnce() {
        opened.when(hazard("drift")).then(new HazardIdentified("apache", "1.1.0", "drift", DRIFT, ADA, NOON));
        opened.having(hazard("drift")).when(hazard("drift")).thenNothing();
    }

    @Test
    void whatThePlanSaysOfARiskIsNotTypedIn() {
        opened.having(hazard("drift"))
                .when(estimate("drift", RiskStage.INITIAL, "critical", "often"))
                .then(new RiskEstimated(
                        "apache",
                        "1.1.0",
                        "drift",
                        RiskStage.INITIAL,
                        new RiskEstimate("critical", "often", null),
                        Acceptability.UNACCEPTABLE,
                        ADA,
                        NOON));
    }

    @Test
    void aProbabilityThatNobodyKnowsIsTakenForTheWorst() {
        assertThat(PLAN.of(new RiskEstimate("critical", null, "new"))).isEqualTo(Acceptability.UNACCEPTABLE);
        assertThat(PLAN.of(new RiskEstimate("minor", null, "new"))).isEqualTo(Acceptability.TOLERABLE);
    }

    @Test
    void aLevelThatThePlanDoesNotNameAndARiskThatCannotRemainAreRefusedTogether() {
        opened.having(hazard("drift"))
                .when(new EstimateRisk(
                        "apache",
                        "1.1.0",
                        "drift",
                        RiskStage.RESIDUAL,
                        new RiskEstimate("awful", "often", null),
                        ADA,
                        NOON))
                .thenRefusedBy(RiskRule.LEVEL_NOT_IN_PLAN, RiskRule.NOT_CONTROLLED);
    }

    @Test
    void aPlanIsMonotone() {
        assertThatThrownBy(() -> new RiskPlan(
                        "s",
                        List.of("r"),
                        List.of("minor", "critical"),
                        List.of("rare", "often"),
                        List.of(
                                List.of(Acceptability.TOLERABLE, Acceptability.TOLERABLE),
                                List.of(Acceptability.ACCEPTABLE, Acceptability.UNACCEPTABLE)),
                        "o",
                        "v",
                        "r",
                        "p"))
                .isInstanceOfSatisfying(
                        MalformedField.class,
                        broken -> assertThat(broken.field()).isEqualTo("plan.matrix"));
    }

    @Test
    void aFileClosesOnlyWhenEveryTraceIsCompleteAndTheRefusalNamesAllGaps() {
        opened.when(close(GRACE, content(opened))).thenRefusedBy(RiskRule.NO_HAZARD);
        controlled
                .having(control("label", "drift", "alarm-fatigue"))
                .having(verify("label", ControlAspect.IMPLEMENTATION, false))
                .when(close(ADA, OTHER))
                .thenRefusedBy(
                        RiskRule.OWN_WORK,
                        RiskRule.DIGEST_MISMATCH,
                        RiskRule.NO_RESIDUAL_RISK,
                        RiskRule.VERIFICATION_FAILED,
                        RiskRule.NOT_VERIFIED,
                        RiskRule.NEW_HAZARD_UNKNOWN,
                        RiskRule.NOT_VERIFIED,
                        RiskRule.NOT_VERIFIED);
        complete.when(close(GRACE, content(complete)))
                .then(new RiskFileClosed(
                        "apache", "1.1.0", "acceptable", content(complete), signature(GRACE, content(complete)), NOON));
    }

    @Test
    void anUnacceptableRiskThatRemainsMustBeOutweighed() {
        var remains = complete.having(estimate("drift", RiskStage.RESIDUAL, "critical", "often"));
        remains.when(close(GRACE, content(remains))).thenRefusedBy(RiskRule.RESIDUAL_NOT_ACCEPTED);
        var hazard = Digests.of(
                Objects.requireNonNull(remains.state().file().hazards().get("drift")));
        var outweighed = remains.having(outweigh("drift", hazard));
        outweighed
                .when(close(GRACE, content(outweighed)))
                .then(new RiskFileClosed(
                        "apache",
                        "1.1.0",
                        "acceptable",
                        content(outweighed),
                        signature(GRACE, content(outweighed)),
                        NOON));
        complete.when(outweigh("drift", OTHER)).thenRefusedBy(RiskRule.DIGEST_MISMATCH, RiskRule.NO_RISK_TO_OUTWEIGH);
    }

    @Test
    void aClosedFileIsOpenedAgainBeforeItIsChanged() {
        var closed = complete.having(close(GRACE, content(complete)));
        closed.when(hazard("bias")).thenRefusedBy(RiskRule.FILE_IS_CLOSED);
        closed.when(new ReopenRiskFile("apache", "1.1.0", "incident", "Incident/i-1", ADA, NOON))
                .then(new RiskFileReopened("apache", "1.1.0", "incident", "Incident/i-1", ADA, NOON));
        complete.when(new ReopenRiskFile("apache", "1.1.0", "incident", null, ADA, NOON))
                .thenNothing();
    }

    @Test
    void theVersionIsToldOfOpeningClosingAndReopening() {
        assertThat(RiskConsequences.of(OPENED))
                .containsExactly(
                        new NoteRiskFileStatus("apache", "1.1.0", RiskFileStatus.OPENED, OPENED.planDigest(), NOON));
        assertThat(RiskConsequences.of(new RiskFileReopened("apache", "1.1.0", "why", null, ADA, NOON)))
                .containsExactly(new NoteRiskFileStatus("apache", "1.1.0", RiskFileStatus.REOPENED, null, NOON));
    }

    private static String content(Scenario<RiskFileCommand, RiskFile, RiskFileEvent> scenario) {
        return Digests.of(scenario.state().file().content());
    }
}
