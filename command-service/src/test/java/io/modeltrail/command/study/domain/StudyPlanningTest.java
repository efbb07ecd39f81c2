package io.modeltrail.command.study.domain;

import static io.modeltrail.command.study.domain.Studies.APPROVED;
import static io.modeltrail.command.study.domain.Studies.NOON;
import static io.modeltrail.command.study.domain.Studies.PLANNED;
import static io.modeltrail.command.study.domain.Studies.PLANNER;
import static io.modeltrail.command.study.domain.Studies.PROTOCOL;
import static io.modeltrail.command.study.domain.Studies.PROTOCOL_DIGEST;
import static io.modeltrail.command.study.domain.Studies.REVIEWER;
import static io.modeltrail.command.study.domain.Studies.SENSITIVITY;
import static io.modeltrail.command.study.domain.Studies.STARTED;
import static io.modeltrail.command.study.domain.Studies.UPLOADED;
import static io.modeltrail.command.study.domain.Studies.plan;
import static io.modeltrail.command.study.domain.Studies.protocol;
import static io.modeltrail.command.study.domain.Studies.signature;
import static io.modeltrail.command.study.domain.Studies.study;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.events.MalformedField;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.dossier.VersionStanding;
import io.modeltrail.events.validation.AnalysisPlan;
import io.modeltrail.events.validation.Endpoint;
import io.modeltrail.events.validation.EndpointGoal;
import io.modeltrail.events.validation.EndpointMetric;
import io.modeltrail.events.validation.StudyConduct;
import io.modeltrail.events.validation.StudyProtocol;
import io.modeltrail.events.validation.StudyTiming;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.ValidationStudyCommand.AmendProtocol;
import io.modeltrail.events.validation.ValidationStudyCommand.PlanStudy;
import io.modeltrail.events.validation.ValidationStudyCommand.RecordIrbApproval;
import io.modeltrail.events.validation.ValidationStudyCommand.StartStudy;
import io.modeltrail.events.validation.ValidationStudyEvent.ProtocolAmended;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyStarted;
import io.modeltrail.events.wire.Digests;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A study is planned as a whole, locked at its start, and amended in the open.
class StudyPlanningTest {

    private static final StudyProtocol OTHER_INVESTIGATOR = new StudyProtocol(
            PROTOCOL.timing(),
            PROTOCOL.conduct(),
            PROTOCOL.inclusion(),
            PROTOCOL.exclusion(),
            PROTOCOL.analysis(),
            "Grace Hopper",
            PROTOCOL.irbId());

    private static PlanStudy planning(StudyProtocol protocol) {
        return new PlanStudy("s-1", StudyType.CLINICAL_VALIDATION, "apache", "1.1.0", protocol, PLANNER, NOON);
    }

    private static AmendProtocol amending(StudyProtocol protocol, String digest) {
        return new AmendProtocol("s-1", protocol, "a new investigator", signature(REVIEWER, digest), NOON);
    }

    private static RecordIrbApproval approval(String irbId, String until) {
        return new RecordIrbApproval(
                "s-1", irbId, LocalDate.parse("2026-01-01"), LocalDate.parse(until), null, PLANNER, NOON);
    }

    private static StartStudy starting() {
        return new StartStudy("s-1", PLANNER, NOON);
    }

    @Test
    void theWholeProtocolIsOnRecordUnderItsDigest() {
        study().when(planning(PROTOCOL)).then(PLANNED);
    }

    @Test
    void planningTheSameTwiceIsPlanningItOnce() {
        study().given(PLANNED).when(planning(PROTOCOL)).thenNothing();
    }

    @Test
    void anotherProtocolIsAnAmendmentAndNoPlan() {
        study().given(PLANNED).when(planning(OTHER_INVESTIGATOR)).thenRefusedBy(StudyRule.ALREADY_PLANNED);
    }

    @Test
    void aVersionThatWasNeverRegisteredIsNotStudied() {
        study(VersionStanding.UNREGISTERED).when(planning(PROTOCOL)).thenRefusedBy(StudyRule.VERSION_NOT_REGISTERED);
    }

    @Test
    void aWithdrawnVersionIsNotStudied() {
        study(VersionStanding.WITHDRAWN).when(planning(PROTOCOL)).thenRefusedBy(StudyRule.VERSION_WITHDRAWN);
    }

    @Test
    void aStartLocksTheProtocolAndSaysHowManyCasesItsPowerTakes() {
        study().given(PLANNED, APPROVED)
                .when(starting())
                .then(new StudyStarted("s-1", PROTOCOL_DIGEST, 237L, PLANNER, NOON));
    }

    @Test
    void aStartNamesEverythingThatItLacks() {
        var small = protocol(20, "IRB-17");
        study(VersionStanding.SUSPENDED)
                .having(planning(small))
                .when(starting())
                .thenRefusedBy(StudyRule.VERSION_SUSPENDED, StudyRule.IRB_NOT_RECORDED, StudyRule.SAMPLE_TOO_SMALL);
    }

    @ParameterizedTest
    @CsvSource({
        "CLINICAL_INVESTIGATION, PRECLINICAL, CLINICALINV",
        "CLINICAL_VALIDATION, CLINICALINV, CLINICALVALID",
        "CLINICAL_VALIDATION, PRECLINICAL, PRODUCTION"
    })
    void aClinicalStudyWaitsForThePhaseThatItsGateOpens(StudyType type, Phase early, Phase late) {
        var plan = new PlanStudy("s-1", type, "apache", "1.1.0", PROTOCOL, PLANNER, NOON);
        study(early).having(plan).given(APPROVED).when(starting()).thenRefusedBy(StudyRule.VERSION_NOT_IN_PHASE);
        study(late)
                .having(plan)
                .given(APPROVED)
                .when(starting())
                .then(new StudyStarted("s-1", PROTOCOL_DIGEST, 237L, PLANNER, NOON));
    }

    @Test
    void theLastDayOfAnApprovalStillCountsAndTheNextOneDoesNot() {
        var tomorrow = new StartStudy("s-1", PLANNER, NOON.plus(Duration.ofHours(12)));

        study().given(PLANNED, APPROVED).when(tomorrow).thenRefusedBy(StudyRule.IRB_NOT_IN_FORCE);
    }

    @Test
    void anApprovalMayBeRenewedAndCannotBeOfAnotherStudy() {
        study().given(PLANNED, APPROVED)
                .having(approval("IRB-17", "2027-03-01"))
                .when(starting());
        study().given(PLANNED).when(approval("IRB-18", "2027-03-01")).thenRefusedBy(StudyRule.IRB_OF_OTHER_NUMBER);
    }

    @Test
    void aStartedStudyIsNotStartedAgain() {
        study().given(PLANNED, APPROVED, STARTED).when(starting()).thenNothing();
    }

    @Test
    void anAmendmentIsSignedOverTheProtocolThatItReplaces() {
        var amend = amending(OTHER_INVESTIGATOR, PROTOCOL_DIGEST);

        study().given(PLANNED, APPROVED, STARTED)
                .when(amend)
                .then(new ProtocolAmended(
                        "s-1",
                        1,
                        OTHER_INVESTIGATOR,
                        Digests.of(OTHER_INVESTIGATOR),
                        "a new investigator",
                        amend.signature(),
                        NOON));
    }

    @Test
    void aSignatureOverAnotherProtocolAmendsNothing() {
        study().given(PLANNED)
                .when(amending(OTHER_INVESTIGATOR, Studies.OTHER))
                .thenRefusedBy(StudyRule.DIGEST_OF_OTHER_RECORD);
    }

    @Test
    void whatCountsAsSuccessCannotChangeOnceThereAreResults() {
        study().given(PLANNED, APPROVED, STARTED, UPLOADED)
                .when(amending(protocol(400, "IRB-17"), PROTOCOL_DIGEST))
                .thenRefusedBy(StudyRule.ANALYSIS_LOCKED);
    }

    @Test
    void aClinicalStudyCannotBeAmendedIntoOneWithoutEndpointsOrEthics() {
        var bare = new StudyProtocol(
                StudyTiming.PROSPECTIVE,
                StudyConduct.OBSERVATIONAL,
                List.of("adults"),
                List.of(),
                null,
                "Carl Fischer",
                null);

        study().given(PLANNED)
                .when(amending(bare, PROTOCOL_DIGEST))
                .thenRefusedBy(StudyRule.PROTOCOL_LACKS_ANALYSIS, StudyRule.PROTOCOL_LACKS_IRB);
    }

    @Test
    void nothingIsAskedOfAStudyThatNobodyPlanned() {
        study().when(starting()).thenRefusedBy(StudyRule.UNKNOWN_STUDY);
        study().when(amending(PROTOCOL, PROTOCOL_DIGEST)).thenRefusedBy(StudyRule.UNKNOWN_STUDY);
    }

    /// n = ((z.975 + z.8) / distance)^2 * p(1 - p) cases that count, by hand.
    @Test
    void theSizeOfAStudyFollowsFromItsPower() {
        assertThat(PlannedCases.required(plan(500, SENSITIVITY))).isEqualTo(237);
        assertThat(PlannedCases.required(plan(500, endpoint(EndpointMetric.SPECIFICITY, 0.8, 0.9, null))))
                .isEqualTo(102);
        assertThat(PlannedCases.required(plan(500, endpoint(EndpointMetric.ACCURACY, 0.05, 0.9, 0.9))))
                .isEqualTo(566);
        assertThat(PlannedCases.required(plan(500, endpoint(EndpointMetric.AUC, 0.8, 0.9, null))))
                .isEqualTo(70);
        assertThat(PlannedCases.required(plan(500, endpoint(EndpointMetric.SENSITIVITY, 0.9, 0.9, null))))
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whatNeverCouldBeAStudyIsMalformed() {
        assertMalformed("protocol.irbId", () -> planning(protocol(500, null)));
        assertMalformed(
                "analysis.comparator",
                () -> new AnalysisPlan(
                        List.of(endpoint(EndpointMetric.AUC, 0.05, 0.9, 0.9)),
                        List.of(),
                        plan(500, SENSITIVITY).sampleSize(),
                        0.1,
                        null,
                        plan(500, SENSITIVITY).subgroups(),
                        0.9));
        assertMalformed("analysis.primary", () -> plan(500, endpoint(EndpointMetric.PPV, 0.8, 0.9, null)));
        assertMalformed("endpoint.metric", () -> endpoint(EndpointMetric.NPV, 0.05, 0.9, 0.9));
        assertMalformed(
                "protocol.conduct",
                () -> new StudyProtocol(
                        StudyTiming.RETROSPECTIVE,
                        StudyConduct.INTERVENTIONAL,
                        List.of("adults"),
                        List.of(),
                        null,
                        "Carl Fischer",
                        null));
    }

    private static Endpoint endpoint(
            EndpointMetric metric, double bound, double expected, @Nullable Double comparator) {
        return new Endpoint(
                metric,
                comparator == null ? EndpointGoal.REACHES : EndpointGoal.NON_INFERIOR,
                bound,
                expected,
                comparator);
    }

    private static void assertMalformed(String field, Runnable making) {
        assertThatThrownBy(making::run)
                .isInstanceOfSatisfying(
                        MalformedField.class,
                        malformed -> assertThat(malformed.field()).isEqualTo(field));
    }
}
