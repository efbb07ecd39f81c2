package io.modeltrail.events.wire;

import static io.modeltrail.events.wire.ExampleEvents.DIGEST;
import static io.modeltrail.events.wire.ExampleEvents.NOON;

import io.modeltrail.events.Event;
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
import io.modeltrail.events.validation.PreclinicalTest;
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
import io.modeltrail.events.validation.ValidationStudyEvent.IrbApprovalRecorded;
import io.modeltrail.events.validation.ValidationStudyEvent.PreclinicalTestRecorded;
import io.modeltrail.events.validation.ValidationStudyEvent.ProtocolAmended;
import io.modeltrail.events.validation.ValidationStudyEvent.ResultsUploaded;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAdverseEventReported;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAdverseEventResolved;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAnalysed;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyConcluded;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyPlanned;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyReportIssued;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyStarted;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyTerminated;
import io.modeltrail.events.validation.ValidationStudyEvent.SubjectsEnrolled;
import io.modeltrail.events.validation.ValidationStudyEvent.VerdictOverridden;
import java.time.LocalDate;
import java.util.List;

/// A study of version 1.1.0, and each way that it can end.
final class ExampleStudies {

    static final Signature SIGNATURE = new Signature(
            SignatureMeaning.APPROVAL,
            DIGEST,
            null,
            new Signer("https://issuer|grace", "Grace Hopper", NOON.minusSeconds(60), "mfa"),
            NOON);

    static final Endpoint SENSITIVITY = new Endpoint(EndpointMetric.SENSITIVITY, EndpointGoal.REACHES, 0.8, 0.9, null);

    private ExampleStudies() {}

    static StudyProtocol protocol() {
        return new StudyProtocol(
                StudyTiming.PROSPECTIVE,
                StudyConduct.OBSERVATIONAL,
                List.of("adults in intensive care"),
                List.of("stay below 24 hours"),
                new AnalysisPlan(
                        List.of(SENSITIVITY),
                        List.of(new Endpoint(EndpointMetric.AUC, EndpointGoal.NON_INFERIOR, 0.05, 0.86, 0.86)),
                        new SampleSize(900, 0.2, 0.8, 0.05),
                        0.1,
                        "version 1.0.0",
                        new SubgroupPlan(List.of("site", "sex"), 0.1, 30),
                        0.9),
                "Grace Hopper",
                "IRB-2026-17");
    }

    private static StudyFindings findings() {
        return new StudyFindings(
                new CaseFlow(1000, 990, 980, 200, 960, 5, 15, 20),
                true,
                List.of(new TwoByTwo("model", 180, 60, 20, 700)),
                List.of(new MetricFinding("sensitivity", 0.9, 0.85, 0.94, 200)),
                List.of(new EndpointFinding(SENSITIVITY, true, 0.9, 0.85, 0.94, 200, true)),
                8,
                2,
                List.of("site=north: specificity"));
    }

    private static StudyConclusion conclusion() {
        return new StudyConclusion(
                StudyVerdict.PASSED, List.of("met: the lower limit of sensitivity is at least 0.8000"), DIGEST, DIGEST);
    }

    static List<Event> events() {
        return List.of(
                new StudyPlanned(
                        "s-1",
                        StudyType.CLINICAL_VALIDATION,
                        "apache",
                        "1.1.0",
                        protocol(),
                        Digests.of(protocol()),
                        "https://issuer|ada",
                        NOON),
                new IrbApprovalRecorded(
                        "s-1",
                        "IRB-2026-17",
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2026-12-31"),
                        DIGEST,
                        "https://issuer|ada",
                        NOON),
                new StudyStarted("s-1", Digests.of(protocol()), 620L, "https://issuer|ada", NOON),
                new ProtocolAmended("s-1", 1, protocol(), Digests.of(protocol()), "a site joins", SIGNATURE, NOON),
                new PreclinicalTestRecorded(
                        "s-0", PreclinicalTest.SAFETY_ASSESSMENT, true, DIGEST, "https://issuer|ada", NOON),
                new SubjectsEnrolled(
                        "s-1",
                        new Enrolment("north", 1010, List.of(new Exclusion("stay below 24 hours", 20))),
                        "https://issuer|ada",
                        NOON),
                new ResultsUploaded("s-1", DIGEST, 1000, null, "https://issuer|ada", NOON),
                new StudyAdverseEventReported(
                        "s-1",
                        "ae-1",
                        new AdverseEvent(
                                "treatment was delayed",
                                ReportedSeverity.SEVERE,
                                true,
                                Relatedness.POSSIBLE,
                                EventOutcome.RECOVERING,
                                "p-17"),
                        "study-event-1",
                        "https://issuer|ada",
                        NOON),
                new StudyAdverseEventResolved(
                        "s-1", "ae-1", EventOutcome.RECOVERED, "the alarm was shown again", "https://issuer|ada", NOON),
                new StudyAnalysed("s-1", DIGEST, DIGEST, DIGEST, findings(), "https://issuer|ada", NOON),
                new StudyConcluded("s-1", conclusion(), Digests.of(conclusion()), SIGNATURE, NOON),
                new VerdictOverridden(
                        "s-1", StudyVerdict.PASSED, StudyVerdict.FAILED, "labels were wrong", SIGNATURE, NOON),
                new StudyTerminated("s-2", "the site closed", "https://issuer|ada", NOON),
                new StudyReportIssued("s-1", 41, DIGEST, DIGEST, "https://issuer|ada", NOON));
    }
}
