package io.modeltrail.command.rollout.domain;

import io.modeltrail.command.domain.Scenario;
import io.modeltrail.command.domain.VersionStatus;
import io.modeltrail.command.domain.VersionStatus.HotfixDebt;
import io.modeltrail.command.rollout.domain.ServingTarget.Place;
import io.modeltrail.command.rollout.domain.ServingTarget.Serving;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.dossier.VersionStanding;
import io.modeltrail.events.rollout.CheckResult;
import io.modeltrail.events.rollout.Comparison;
import io.modeltrail.events.rollout.Evidence;
import io.modeltrail.events.rollout.HealthCheck;
import io.modeltrail.events.rollout.Reaction;
import io.modeltrail.events.rollout.RollbackPolicy;
import io.modeltrail.events.rollout.RolloutCommand;
import io.modeltrail.events.rollout.RolloutCommand.ConfirmTrafficShift;
import io.modeltrail.events.rollout.RolloutCommand.JudgeStep;
import io.modeltrail.events.rollout.RolloutCommand.StartRollout;
import io.modeltrail.events.rollout.RolloutEvent;
import io.modeltrail.events.rollout.RolloutPlan;
import io.modeltrail.events.rollout.RouterKind;
import io.modeltrail.events.rollout.Trigger;
import io.modeltrail.events.rollout.TriggerCategory;
import io.modeltrail.events.rollout.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// The rollout that the tests tell of: apache 1.1.0 comes to the ICU, where 1.0.0 answers.
final class Rollouts {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final Instant AFTER_HOLD = NOON.plusSeconds(60);
    static final Instant AFTER_DEADLINE = NOON.plusSeconds(600);

    static final HealthCheck ERRORS = new HealthCheck("error_rate", Comparison.ABOVE, 0.05, 100);
    static final HealthCheck ACCURACY = new HealthCheck("accuracy", Comparison.BELOW, 0.9, 100);
    static final RolloutPlan PLAN = new RolloutPlan(
            List.of(10, 100), Duration.ofSeconds(60), Duration.ofSeconds(600), List.of(ERRORS, ACCURACY));
    static final Trigger AT_ONCE = trigger("errors", 0.05, Reaction.IMMEDIATE, Duration.ZERO);
    static final Trigger WARNED = trigger("many-errors", 0.10, Reaction.AFTER_WARNING, Duration.ofSeconds(30));
    static final RollbackPolicy POLICY = new RollbackPolicy("icu", 3, List.of(AT_ONCE, WARNED));

    static final StartFacts SOUND = new StartFacts(
            new Serving(new Place("production", "apache", RouterKind.EMBEDDED, "embedded", List.of()), "1.0.0"),
            released(),
            released());

    private Rollouts() {}

    static VersionStatus released() {
        return new VersionStatus(VersionStanding.APPROVED, Phase.PRODUCTION, HotfixDebt.none());
    }

    static VersionStatus in(VersionStanding standing) {
        return new VersionStatus(standing, Phase.PRECLINICAL, HotfixDebt.none());
    }

    static Scenario<RolloutCommand, Rollout, RolloutEvent> with(StartFacts facts) {
        return new Scenario<>(
                Rollout.initial(),
                Rollout::evolve,
                (command, state) -> RolloutDecider.decide(command, state, () -> facts));
    }

    /// Started at noon; the router has not been read back.
    static Scenario<RolloutCommand, Rollout, RolloutEvent> started() {
        return with(SOUND).having(start());
    }

    /// 10 % confirmed at noon.
    static Scenario<RolloutCommand, Rollout, RolloutEvent> atFirstStep() {
        return started().having(new ConfirmTrafficShift("r-1", 1, 10, NOON));
    }

    /// 100 % confirmed, one hold later.
    static Scenario<RolloutCommand, Rollout, RolloutEvent> atLastStep() {
        return atFirstStep()
                .having(judge(1, AFTER_HOLD, errors(0.0, 0.01), accuracy(0.91, 0.99)))
                .having(new ConfirmTrafficShift("r-1", 2, 100, AFTER_HOLD));
    }

    static StartRollout start() {
        return new StartRollout("r-1", "icu", "apache", "1.1.0", PLAN, POLICY, NOON);
    }

    static JudgeStep judge(int epoch, Instant at, Evidence errors, Evidence accuracy) {
        return new JudgeStep("r-1", epoch, checks(errors, accuracy), at);
    }

    /// The results as an honest worker sends them.
    static List<CheckResult> checks(Evidence errors, Evidence accuracy) {
        return List.of(
                new CheckResult(ERRORS, ERRORS.judge(errors), errors),
                new CheckResult(ACCURACY, ACCURACY.judge(accuracy), accuracy));
    }

    static List<CheckResult> claiming(Verdict verdict, List<CheckResult> results) {
        return results.stream()
                .map(result -> new CheckResult(result.check(), verdict, result.evidence()))
                .toList();
    }

    static Evidence errors(double lower, double upper) {
        return evidence("error_rate", "1.1.0", 500, lower, upper);
    }

    static Evidence accuracy(double lower, double upper) {
        return evidence("accuracy", "1.1.0", 500, lower, upper);
    }

    static Evidence evidence(String metric, String version, long samples, double lower, double upper) {
        return new Evidence(
                metric,
                version,
                samples,
                (lower + upper) / 2,
                lower,
                upper,
                "beta-binomial mixture",
                0.01,
                NOON.minusSeconds(60),
                NOON,
                "o-17",
                NOON,
                List.of());
    }

    static List<CheckResult> also(List<CheckResult> some, CheckResult... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private static Trigger trigger(String name, double limit, Reaction reaction, Duration warning) {
        return new Trigger(name, TriggerCategory.CANARY, "error_rate", Comparison.ABOVE, limit, reaction, warning, 20);
    }
}
