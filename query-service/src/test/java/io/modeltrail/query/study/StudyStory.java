package io.modeltrail.query.study;

import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import io.modeltrail.events.validation.AdverseEvent;
import io.modeltrail.events.validation.AnalysisPlan;
import io.modeltrail.events.validation.CaseFlow;
import io.modeltrail.events.validation.Endpoint;
import io.modeltrail.events.validation.EndpointFinding;
import io.modeltrail.events.validation.EndpointGoal;
import io.modeltrail.events.validation.EndpointMetric;
import io.modeltrail.events.validation.Enrolment;
import io.modeltrail.events.validation.EventOutcome;
import io.modeltrail.events.validation.Exclusion;
import io.modeltrail.events.validation.MetricFinding;
import io.modeltrail.events.validation.Relatedness;
import io.modeltrail.events.validation.ReportedSeverity;
import io.modeltrail.events.validation.SampleSize;
import io.modeltrail.events.validation.StudyConclusion;
import io.modeltrail.events.validation.StudyConduct;
import io.modeltrail.events.validation.StudyFindings;
import io.modeltrail.events.validation.StudyProtocol;
import io.modeltrail.events.validation.StudyTiming;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import io.modeltrail.events.validation.SubgroupPlan;
import io.modeltrail.events.validation.TwoByTwo;
import io.modeltrail.events.validation.ValidationStudyEvent;
import io.modeltrail.events.validation.ValidationStudyEvent.IrbApprovalRecorded;
import io.modeltrail.events.validation.ValidationStudyEvent.ProtocolAmended;
import io.modeltrail.events.validation.ValidationStudyEvent.ResultsUploaded;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAdverseEventReported;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAdverseEventResolved;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAnalysed;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyConcluded;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyPlanned;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyStarted;
import io.modeltrail.events.validation.ValidationStudyEvent.SubjectsEnrolled;
import io.modeltrail.events.validation.ValidationStudyEvent.VerdictOverridden;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A clinical validation from its plan to a verdict that somebody set aside.
public final class StudyStory {

    static final String DIGEST = "sha256:" + "ab".repeat(32);
    static final String ANALYSIS = "sha256:" + "cd".repeat(32);

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String PLANNER = "https://issuer|ada";
    private static final Endpoint SENSITIVITY =
            new Endpoint(EndpointMetric.SENSITIVITY, EndpointGoal.REACHES, 0.8, 0.9, null);
    private static final Endpoint AUC = new Endpoint(EndpointMetric.AUC, EndpointGoal.NON_INFERIOR, 0.05, 0.86, 0.86);

    private StudyStory() {}

    private static StudyProtocol protocol(String investigator) {
        return new StudyProtocol(
                StudyTiming.PROSPECTIVE,
                StudyConduct.OBSERVATIONAL,
                List.of("adults in intensive care"),
                List.of("stay below 24 hours"),
                new AnalysisPlan(
                        List.of(SENSITIVITY),
                        List.of(AUC),
                        new SampleSize(900, 0.2, null, null),
                        0.1,
                        "version 1.0.0",
                        new SubgroupPlan(List.of("site"), 0.1, 30),
                        0.9),
                investigator,
                "IRB-2026-17");
    }

    private static Signature signature(SignatureMeaning meaning) {
        return new Signature(
                meaning,
                DIGEST,
                null,
                new Signer("https://issuer|grace", "Grace Hopper", NOON.minusSeconds(60), "mfa"),
                NOON.plusSeconds(30));
    }

    private static StudyFindings findings() {
        return new StudyFindings(
                new CaseFlow(1000, 990, 980, 200, 960, 5, 15, 20),
                true,
                List.of(new TwoByTwo("model", 150, 60, 50, 700), new TwoByTwo("version 1.0.0", 140, 65, 60, 695)),
                List.of(
                        new MetricFinding("sensitivity", 0.75, 0.684, 0.808, 200),
                        new MetricFinding("auc", 0.87, 0.84, 0.9, 960),
                        new MetricFinding("coverage", 0.985, 0.975, 0.992, 1000),
                        new MetricFinding("calibration_slope", 0.97, 0.88, 1.06, 960),
                        new MetricFinding("comparator.sensitivity", 0.7, 0.631, 0.763, 200),
                        new MetricFinding("gain.sensitivity", 0.05, -0.01, 0.11, 200)),
                List.of(
                        new EndpointFinding(SENSITIVITY, true, 0.75, 0.684, 0.808, 200, false),
                        new EndpointFinding(AUC, false, 0.01, -0.02, 0.04, 960, true)),
                4,
                2,
                List.of());
    }

    public static List<ValidationStudyEvent> of(String id) {
        var conclusion = new StudyConclusion(
                StudyVerdict.FAILED,
                List.of("not met: the lower limit of sensitivity is at least 0.8000 (0.6840 to 0.8080 over 200 cases)"),
                DIGEST,
                ANALYSIS);
        return List.of(
                new StudyPlanned(
                        id,
                        StudyType.CLINICAL_VALIDATION,
                        "apache",
                        "1.1.0",
                        protocol("Ada Lovelace"),
                        DIGEST,
                        PLANNER,
                        NOON),
                new IrbApprovalRecorded(
                        id,
                        "IRB-2026-17",
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2026-12-31"),
                        DIGEST,
                        PLANNER,
                        NOON),
                new StudyStarted(id, DIGEST, 355L, PLANNER, NOON),
                new ProtocolAmended(
                        id,
                        1,
                        protocol("Grace Hopper"),
                        DIGEST,
                        "a new <investigator>",
                        signature(SignatureMeaning.REVIEW),
                        NOON),
                new SubjectsEnrolled(
                        id,
                        new Enrolment("north", 1010, List.of(new Exclusion("stay below 24 hours", 20))),
                        PLANNER,
                        NOON),
                new StudyAdverseEventReported(
                        id,
                        "ae-1",
                        new AdverseEvent(
                                "treatment was delayed",
                                ReportedSeverity.SEVERE,
                                true,
                                Relatedness.POSSIBLE,
                                EventOutcome.RECOVERING,
                                "p-17"),
                        "study-event-1",
                        PLANNER,
                        NOON),
                new StudyAdverseEventResolved(id, "ae-1", EventOutcome.RECOVERED, "treated", PLANNER, NOON),
                new ResultsUploaded(id, DIGEST, 1000, null, PLANNER, NOON),
                new StudyAnalysed(id, DIGEST, DIGEST, ANALYSIS, findings(), PLANNER, NOON),
                new StudyConcluded(id, conclusion, DIGEST, signature(SignatureMeaning.APPROVAL), NOON),
                new VerdictOverridden(
                        id,
                        StudyVerdict.FAILED,
                        StudyVerdict.PASSED,
                        "labels of one site were swapped",
                        signature(SignatureMeaning.RESPONSIBILITY),
                        NOON));
    }
}
