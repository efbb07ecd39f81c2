package io.modeltrail.command.catalog.domain;

import static io.modeltrail.command.catalog.domain.VersionLives.TODAY;
import static io.modeltrail.command.catalog.domain.Versions.ADA;
import static io.modeltrail.command.catalog.domain.Versions.NOON;
import static io.modeltrail.command.catalog.domain.Versions.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.DossierCommand.ApproveDocument;
import io.modeltrail.events.catalog.DossierCommand.AttachDocument;
import io.modeltrail.events.catalog.EvidenceCommand.NoteChangeDecision;
import io.modeltrail.events.catalog.EvidenceCommand.NoteRiskFileStatus;
import io.modeltrail.events.catalog.EvidenceCommand.NoteSeriousAdverseEvent;
import io.modeltrail.events.catalog.EvidenceCommand.NoteSeriousAdverseEventResolved;
import io.modeltrail.events.catalog.EvidenceCommand.NoteStudyOutcome;
import io.modeltrail.events.catalog.EvidenceCommand.NoteSubmissionDecision;
import io.modeltrail.events.catalog.ModelVersionCommand;
import io.modeltrail.events.catalog.ModelVersionCommand.ApproveModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.SuspendModelVersion;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.catalog.PhaseCommand.EnterPhase;
import io.modeltrail.events.catalog.PhaseEvent.PhaseEntered;
import io.modeltrail.events.change.ChangePurpose;
import io.modeltrail.events.compliance.Authority;
import io.modeltrail.events.compliance.RiskFileStatus;
import io.modeltrail.events.compliance.SubmissionType;
import io.modeltrail.events.dossier.MarketGates;
import io.modeltrail.events.validation.MetricFinding;
import io.modeltrail.events.validation.PreclinicalTest;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import io.modeltrail.events.wire.Digests;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/// Whatever engineers, reviewers, studies, changes, authorities and those who hold policies send, in whatever order.
class PhasePropertyTest {

    private static final List<String> PEOPLE = List.of(ADA, "iss|grace", "iss|barbara", "iss|mia");
    private static final List<String> KINDS = Stream.concat(
                    Stream.of("ROLLBACK.PLAN"), MarketGates.TECHNICAL_DOCUMENTATION.stream())
            .toList();

    private static final Set<String> ON_THE_MARKET = Set.of("PRODUCTION", "FDAAPPROVED", "CEMARKED", "POSTMARKET");

    @Property(tries = 800)
    void nothingReachesAMarketWithoutItsEvidenceAndNobodyApprovesTheirOwnWork(
            @ForAll boolean hotfix, @ForAll("steps") List<Step> steps) {
        var run = new Run(hotfix ? ChangeKind.HOTFIX : ChangeKind.MINOR);
        steps.forEach(step -> step.in(run));
        assertThat(run.events.stream().reduce(ModelVersion.initial(), ModelVersion::evolve, (_, last) -> last))
                .as("replay")
                .isEqualTo(run.version);
        Statistics.label("reached")
                .collect(ON_THE_MARKET.contains(String.valueOf(run.furthest())) ? "a market" : "none")
                .coverage(reached -> reached.check("a market").count(times -> times > 0));
        Statistics.label("thresholds")
                .collect(run.thresholds.number().equals("default") ? "default" : "adopted")
                .coverage(thresholds -> thresholds.check("adopted").count(times -> times > 0));
    }

    /// What somebody does to the version, or to the policy that its gate asks.
    interface Step {
        void in(Run run);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var people = Arbitraries.of(PEOPLE);
        return Arbitraries.<Step>frequencyOf(
                        Tuple.of(20, commands().map(command -> run -> run.take(command))),
                        Tuple.of(
                                1,
                                Combinators.combine(Arbitraries.of(0.80, 0.93, 0.97), people)
                                        .as((floor, by) -> run -> run.thresholds.propose(floor, by))),
                        Tuple.of(1, people.map(by -> run -> run.thresholds.sign(by))))
                .list()
                .ofMinSize(30)
                .ofMaxSize(120);
    }

    /// Each evidence comes well in most cases, so that the far gates are reached; the order is anybody's.
    private static Arbitrary<ModelVersionCommand> commands() {
        var phases = Arbitraries.frequency(
                Tuple.of(4, Phase.CLINICALINV),
                Tuple.of(4, Phase.CLINICALVALID),
                Tuple.of(4, Phase.PRODUCTION),
                Tuple.of(2, Phase.FDAAPPROVED),
                Tuple.of(2, Phase.CEMARKED),
                Tuple.of(1, Phase.POSTMARKET),
                Tuple.of(1, Phase.PRECLINICAL));
        var people = Arbitraries.of(PEOPLE);
        return Arbitraries.<ModelVersionCommand>frequencyOf(
                often(10, phases.map(phase -> new EnterPhase("apache", "1.1.0", phase, "iss|rae", NOON))),
                often(8, studies()),
                often(
                        4,
                        Arbitraries.of(RiskFileStatus.OPENED, RiskFileStatus.CLOSED, RiskFileStatus.REOPENED)
                                .map(status -> new NoteRiskFileStatus("apache", "1.1.0", status, null, NOON))),
                often(4, changes()),
                often(2, submissions()),
                often(5, Combinators.combine(Arbitraries.of(KINDS), people).as(PhasePropertyTest::attach)),
                often(
                        8,
                        Combinators.combine(Arbitraries.of(KINDS), people, people)
                                .as(PhasePropertyTest::approve)),
                often(1, people.map(PhasePropertyTest::approveVersion)),
                often(
                        1,
                        Arbitraries.of("ae-1")
                                .map(id -> new NoteSeriousAdverseEvent(
                                        "apache", "1.1.0", id, "ValidationStudy/inv", NOON))),
                often(
                        2,
                        Arbitraries.of("ae-1")
                                .map(id -> new NoteSeriousAdverseEventResolved(
                                        "apache", "1.1.0", id, "ValidationStudy/inv", NOON))),
                often(1, Arbitraries.of("drift").map(why -> new SuspendModelVersion("apache", "1.1.0", why, NOON))));
    }

    private static Tuple2<Integer, Arbitrary<? extends ModelVersionCommand>> often(
            int weight, Arbitrary<? extends ModelVersionCommand> commands) {
        return Tuple.of(weight, commands);
    }

    private static Arbitrary<NoteStudyOutcome> studies() {
        var verdicts =
                Arbitraries.of(StudyVerdict.PASSED, StudyVerdict.PASSED, StudyVerdict.PASSED, StudyVerdict.FAILED);
        return Combinators.combine(
                        Arbitraries.of(StudyType.class),
                        verdicts,
                        Arbitraries.of(0.95, 0.95, 0.88),
                        Arbitraries.of(0, 1, -1))
                .as((type, verdict, lower, days) -> new NoteStudyOutcome(
                        "apache",
                        "1.1.0",
                        "s-" + type + days,
                        type,
                        verdict,
                        type == StudyType.PRECLINICAL ? List.of(PreclinicalTest.values()) : List.of(),
                        Stream.of("accuracy", "sensitivity", "specificity", "auc")
                                .map(metric -> new MetricFinding(metric, 0.97, lower, 0.99, 400))
                                .toList(),
                        TODAY.plusDays(days),
                        NOON));
    }

    private static Arbitrary<NoteChangeDecision> changes() {
        return Combinators.combine(
                        Arbitraries.of("c-1", "c-2"),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(PEOPLE).list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of("plan-1").injectNull(0.9))
                .as((id, approved, signers, plan) -> new NoteChangeDecision(
                        "apache", "1.1.0", id, approved, List.of(ChangePurpose.RELEASE), signers, plan, NOON));
    }

    private static Arbitrary<NoteSubmissionDecision> submissions() {
        return Combinators.combine(
                        Arbitraries.of(Authority.FDA, Authority.EU_NOTIFIED_BODY),
                        Arbitraries.of(true, false),
                        Arbitraries.of("N-1").injectNull(0.3))
                .as((authority, accepted, number) -> new NoteSubmissionDecision(
                        "apache",
                        "1.1.0",
                        "submission-" + authority,
                        authority,
                        authority == Authority.FDA ? SubmissionType.DE_NOVO : SubmissionType.CE_CONFORMITY_ASSESSMENT,
                        accepted,
                        number,
                        NOON));
    }

    private static AttachDocument attach(String kind, String author) {
        return new AttachDocument(
                "apache",
                "1.1.0",
                kind,
                kind,
                "Paper",
                WEIGHTS.digest(),
                "application/pdf",
                "1",
                null,
                null,
                author,
                NOON);
    }

    private static ApproveDocument approve(String kind, String author, String by) {
        var digest = Digests.of(attach(kind, author).document());
        return new ApproveDocument("apache", "1.1.0", kind, VersionLives.signature(by, digest), NOON);
    }

    private static ApproveModelVersion approveVersion(String by) {
        return new ApproveModelVersion("apache", "1.1.0", by, "fit", WEIGHTS.digest(), List.of("s"), null, NOON);
    }

    /// A version as commands change it, each decision checked as it falls.
    static final class Run {

        private final List<ModelVersionEvent> events = new ArrayList<>();
        private final ThresholdsLife thresholds = new ThresholdsLife();
        private ModelVersion version = ModelVersion.initial();

        Run(ChangeKind kind) {
            follow(Versions.registered(kind));
        }

        void take(ModelVersionCommand command) {
            try {
                var facts = Versions.Known.of("1.0.0").under(thresholds.inForce());
                for (var event : ModelVersionDecider.decide(command, version, facts)) {
                    new EvidenceOracle(List.copyOf(events), thresholds.floor(), thresholds.number()).permits(event);
                    follow(event);
                }
            } catch (Rejection refused) {
                assertThat(refused.unmet()).isNotEmpty();
            }
        }

        @Nullable
        Phase furthest() {
            return events.stream()
                    .filter(PhaseEntered.class::isInstance)
                    .map(event -> ((PhaseEntered) event).phase())
                    .reduce((_, later) -> later)
                    .orElse(null);
        }

        private void follow(ModelVersionEvent event) {
            version = version.evolve(event);
            events.add(event);
        }
    }
}
