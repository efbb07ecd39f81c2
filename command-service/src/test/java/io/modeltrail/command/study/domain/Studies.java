package io.modeltrail.command.study.domain;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.dossier.VersionStanding;
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
import io.modeltrail.events.validation.StudyConduct;
import io.modeltrail.events.validation.StudyFindings;
import io.modeltrail.events.validation.StudyProtocol;
import io.modeltrail.events.validation.StudyTiming;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.SubgroupPlan;
import io.modeltrail.events.validation.TwoByTwo;
import io.modeltrail.events.validation.ValidationStudyCommand;
import io.modeltrail.events.validation.ValidationStudyEvent;
import io.modeltrail.events.validation.ValidationStudyEvent.IrbApprovalRecorded;
import io.modeltrail.events.validation.ValidationStudyEvent.PreclinicalTestRecorded;
import io.modeltrail.events.validation.ValidationStudyEvent.ResultsUploaded;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAdverseEventReported;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyAnalysed;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyPlanned;
import io.modeltrail.events.validation.ValidationStudyEvent.StudyStarted;
import io.modeltrail.events.validation.ValidationStudyEvent.SubjectsEnrolled;
import io.modeltrail.events.wire.Digests;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The study s-1 of version 1.1.0 of apache, prospective and clinical, and the preclinical one, s-0.
final class Studies {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final LocalDate EXPIRY = LocalDate.parse("2026-03-02");
    static final String PLANNER = "https://idp.example|carl";
    static final String REVIEWER = "https://idp.example|grace";
    static final String RESULTS = digest("01");
    static final String ANALYSIS = digest("02");
    static final String OTHER = digest("03");
    static final String HTML = digest("04");
    static final String PDF = digest("05");

    static final Endpoint SENSITIVITY = new Endpoint(EndpointMetric.SENSITIVITY, EndpointGoal.REACHES, 0.8, 0.9, null);
    static final StudyProtocol PROTOCOL = protocol(500, "IRB-17");
    static final String PROTOCOL_DIGEST = Digests.of(PROTOCOL);

    static final StudyPlanned PLANNED = new StudyPlanned(
            "s-1", StudyType.CLINICAL_VALIDATION, "apache", "1.1.0", PROTOCOL, PROTOCOL_DIGEST, PLANNER, NOON);
    static final IrbApprovalRecorded APPROVED =
            new IrbApprovalRecorded("s-1", "IRB-17", LocalDate.parse("2026-01-01"), EXPIRY, null, PLANNER, NOON);
    static final StudyStarted STARTED = new StudyStarted("s-1", PROTOCOL_DIGEST, 400L, PLANNER, NOON);
    static final SubjectsEnrolled ENROLLED = new SubjectsEnrolled(
            "s-1", new Enrolment("north", 700, List.of(new Exclusion("short stay", 100))), PLANNER, NOON);
    static final ResultsUploaded UPLOADED = new ResultsUploaded("s-1", RESULTS, 600, null, PLANNER, NOON);
    static final StudyAnalysed ANALYSED = analysed(findings(550, true, 0.95));
    static final AdverseEvent SERIOUS = new AdverseEvent(
            "treatment was delayed",
            ReportedSeverity.SEVERE,
            true,
            Relatedness.POSSIBLE,
            EventOutcome.RECOVERING,
            "p-17");
    static final StudyAdverseEventReported HARMED =
            new StudyAdverseEventReported("s-1", "ae-1", SERIOUS, "study-event-1", REVIEWER, NOON);

    static final StudyProtocol PRECLINICAL_PROTOCOL = new StudyProtocol(
            StudyTiming.RETROSPECTIVE,
            StudyConduct.OBSERVATIONAL,
            List.of("stays of 2024"),
            List.of(),
            null,
            "Carl Fischer",
            null);
    static final StudyPlanned PRECLINICAL = new StudyPlanned(
            "s-0",
            StudyType.PRECLINICAL,
            "apache",
            "1.1.0",
            PRECLINICAL_PROTOCOL,
            Digests.of(PRECLINICAL_PROTOCOL),
            PLANNER,
            NOON);
    static final StudyStarted PRECLINICAL_STARTED =
            new StudyStarted("s-0", Digests.of(PRECLINICAL_PROTOCOL), null, PLANNER, NOON);

    private Studies() {}

    static String digest(String two) {
        return "sha256:" + two.repeat(32);
    }

    static StudyProtocol protocol(long cases, @Nullable String irbId) {
        return new StudyProtocol(
                StudyTiming.PROSPECTIVE,
                StudyConduct.OBSERVATIONAL,
                List.of("adults in intensive care"),
                List.of("stay below 24 hours"),
                plan(cases, SENSITIVITY),
                "Carl Fischer",
                irbId);
    }

    static AnalysisPlan plan(long cases, Endpoint... primary) {
        return new AnalysisPlan(
                List.of(primary),
                List.of(),
                new SampleSize(cases, 0.3, null, null),
                0.1,
                "1.0.0",
                new SubgroupPlan(List.of("site"), 0.1, 30),
                0.9);
    }

    static PreclinicalTestRecorded test(PreclinicalTest test, boolean passed) {
        return new PreclinicalTestRecorded("s-0", test, passed, RESULTS, PLANNER, NOON);
    }

    static StudyFindings findings(long labelled, boolean met, double coverage, String... behind) {
        return new StudyFindings(
                new CaseFlow(600, 600, labelled, 180, labelled, 0, 0, 600 - labelled),
                false,
                List.of(new TwoByTwo("model", 170, 20, 10, 350)),
                List.of(new MetricFinding("coverage", coverage, coverage - 0.02, coverage + 0.02, 600)),
                List.of(new EndpointFinding(SENSITIVITY, true, 0.94, 0.9, 0.97, 180, met)),
                4,
                0,
                List.of(behind));
    }

    static StudyAnalysed analysed(StudyFindings findings) {
        return new StudyAnalysed("s-1", RESULTS, PROTOCOL_DIGEST, ANALYSIS, findings, PLANNER, NOON);
    }

    static Signature signature(String by, String digest) {
        return new Signature(
                SignatureMeaning.APPROVAL, digest, null, new Signer(by, "Somebody", NOON.minusSeconds(60), null), NOON);
    }

    static Scenario<ValidationStudyCommand, Study, ValidationStudyEvent> study() {
        return study(VersionStanding.CANDIDATE);
    }

    static Scenario<ValidationStudyCommand, Study, ValidationStudyEvent> study(VersionStanding standing) {
        return study(new Known(standing, new StudyFacts.ReadResults(600, 600, List.of())));
    }

    static Scenario<ValidationStudyCommand, Study, ValidationStudyEvent> study(Phase phase) {
        return study(new Known(VersionStanding.CANDIDATE, phase, new StudyFacts.ReadResults(600, 600, List.of())));
    }

    static Scenario<ValidationStudyCommand, Study, ValidationStudyEvent> study(StudyFacts facts) {
        return new Scenario<>(
                Study.initial(), Study::evolve, (command, state) -> StudyDecider.decide(command, state, facts));
    }

    /// Five documents are stored; those of results read so.
    record Known(VersionStanding standing, Phase phase, StudyFacts.ReadResults results) implements StudyFacts {

        Known(VersionStanding standing, StudyFacts.ReadResults results) {
            this(standing, Phase.CLINICALVALID, results);
        }

        @Override
        public Phase phase(String stream) {
            return phase;
        }

        @Override
        public VersionStanding standing(String stream) {
            return standing;
        }

        @Override
        public Optional<String> mediaType(String document) {
            return document.equals(HTML)
                    ? Optional.of("text/html;charset=UTF-8")
                    : document.equals(PDF)
                            ? Optional.of("application/pdf")
                            : document.equals(RESULTS) || document.equals(OTHER)
                                    ? Optional.of("text/csv")
                                    : Optional.empty();
        }

        @Override
        public ReadResults read(String document, AnalysisPlan plan) {
            return results;
        }

        @Override
        public Analysed analyse(String document, AnalysisPlan plan, String protocolDigest) {
            return new Analysed(ANALYSIS, findings(550, true, 0.95));
        }
    }
}
