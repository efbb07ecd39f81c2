package io.modeltrail.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.events.rollout.Comparison;
import io.modeltrail.events.rollout.HealthCheck;
import io.modeltrail.events.rollout.Reaction;
import io.modeltrail.events.rollout.RollbackPolicy;
import io.modeltrail.events.rollout.RolloutPlan;
import io.modeltrail.events.rollout.ServingTargetCommand.FreezeTarget;
import io.modeltrail.events.rollout.Trigger;
import io.modeltrail.events.rollout.TriggerCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Bad values of commands: each refusal names the field and the rule.
class RequiredTest {

    private static final HealthCheck CHECK = new HealthCheck("error_rate", Comparison.ABOVE, 0.1, 1);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"a", "1", "icu-7", "A.b_c-9", "r.1"})
    void aNameMayStandInAnUrl(String name) {
        assertThat(Required.name(name, "target")).isEqualTo(name);
    }

    static Stream<Arguments> badValues() {
        var longName = "x".repeat(101);
        return Stream.of(
                bad("name absent", "model", "must be 1 to 100", () -> Required.name(null, "model")),
                bad("name empty", "model", "must be 1 to 100", () -> Required.name("", "model")),
                bad("name with a slash", "model", "must be 1 to 100", () -> Required.name("a/b", "model")),
                bad("name with a blank", "model", "must be 1 to 100", () -> Required.name("a b", "model")),
                bad("name with an umlaut", "model", "must be 1 to 100", () -> Required.name("ä", "model")),
                bad("name with a line", "model", "must be 1 to 100", () -> Required.name("a\n", "model")),
                bad("name too long", "model", "must be 1 to 100", () -> Required.name(longName, "model")),
                bad("text absent", "why", "must not be blank", () -> Required.text(null, "why")),
                bad("text blank", "why", "must not be blank", () -> Required.text(" \t", "why")),
                bad("text too long", "why", "at most 4000", () -> Required.text("x".repeat(4001), "why")),
                bad("digest short", "artifact.digest", "'sha256:'", () -> new Artifact("s3://m", "sha256:ab")),
                bad(
                        "digest upper case",
                        "artifact.digest",
                        "'sha256:'",
                        () -> new Artifact("s3://m", "sha256:" + "AB".repeat(32))),
                bad(
                        "uri blank",
                        "artifact.uri",
                        "must not be blank",
                        () -> new Artifact("", "sha256:" + "ab".repeat(32))),
                bad("no steps", "plan.steps", "must end at 100", () -> plan(List.of(), 1, 1)),
                bad("steps end early", "plan.steps", "must end at 100", () -> plan(List.of(5, 50), 1, 1)),
                bad("steps shrink", "plan.steps", "must grow", () -> plan(List.of(50, 5, 100), 1, 1)),
                bad("step of zero", "plan.steps", "must grow", () -> plan(List.of(0, 100), 1, 1)),
                bad("hold of zero", "plan.hold", "must be positive", () -> plan(List.of(100), 0, 1)),
                bad(
                        "deadline before hold",
                        "plan.decisionDeadline",
                        "must not be shorter",
                        () -> plan(List.of(100), 2, 1)),
                bad(
                        "limit not a number",
                        "check.limit",
                        "must be a number",
                        () -> new HealthCheck("accuracy", Comparison.BELOW, Double.NaN, 1)),
                bad(
                        "no samples",
                        "check.minimumSamples",
                        "must be at least 1",
                        () -> new HealthCheck("accuracy", Comparison.BELOW, 0.5, 0)),
                bad(
                        "warning without reaction",
                        "trigger.warning",
                        "zero for IMMEDIATE",
                        () -> trigger("a", Reaction.IMMEDIATE, 5)),
                bad(
                        "reaction without warning",
                        "trigger.warning",
                        "must be positive",
                        () -> trigger("a", Reaction.AFTER_WARNING, 0)),
                bad(
                        "two triggers of one name",
                        "policy.triggers",
                        "distinct",
                        () -> policy(1, trigger("a", Reaction.IMMEDIATE, 0), trigger("a", Reaction.IMMEDIATE, 0))),
                bad("policy version zero", "policy.version", "at least 1", () -> policy(0)),
                bad(
                        "freeze ends first",
                        "until",
                        "must be after 'from'",
                        () -> new FreezeTarget("icu", NOON, NOON, "holidays", NOON)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badValues")
    void aBadValueIsRefusedWithItsFieldAndRule(String name, String field, String rule, ThrowingCallable construction) {
        assertThatThrownBy(construction).isInstanceOfSatisfying(MalformedField.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.rule()).contains(rule);
            assertThat(refusal).hasMessage(refusal.field() + " " + refusal.rule());
        });
    }

    @ParameterizedTest(name = "''{0}'' is no version")
    @CsvSource(
            value = {
                "-",
                "''",
                "1",
                "1.2",
                "1.2.3.4",
                "01.2.3",
                "1.02.3",
                "v1.2.3",
                "1.2.3-rc1",
                "1.2.x",
                "1.2.-3",
                "1.2.9999999999",
                "' 1.2.3'"
            },
            nullValues = "-")
    void whatIsNoVersionIsRefusedWithAnExample(@Nullable String text) {
        assertThatThrownBy(() -> Version.parse(text, "canaryVersion"))
                .isInstanceOf(MalformedField.class)
                .hasMessage("canaryVersion must be MAJOR.MINOR.PATCH without leading zeros, such as 1.4.0");
    }

    @Test
    void versionsAreOrderedByNumberNotByText() {
        var versions = Stream.of("1.10.0", "1.9.0", "2.0.0", "1.9.10", "1.9.9")
                .map(text -> Version.parse(text, "version"))
                .sorted()
                .map(Version::toString);

        assertThat(versions).containsExactly("1.9.0", "1.9.9", "1.9.10", "1.10.0", "2.0.0");
    }

    private static Arguments bad(String name, String field, String rule, ThrowingCallable construction) {
        return Arguments.of(name, field, rule, construction);
    }

    private static RolloutPlan plan(List<Integer> steps, long hold, long deadline) {
        return new RolloutPlan(steps, Duration.ofSeconds(hold), Duration.ofSeconds(deadline), List.of(CHECK));
    }

    private static Trigger trigger(String name, Reaction reaction, long warning) {
        return new Trigger(
                name,
                TriggerCategory.PERFORMANCE,
                "accuracy",
                Comparison.BELOW,
                0.5,
                reaction,
                Duration.ofSeconds(warning),
                1);
    }

    private static RollbackPolicy policy(int version, Trigger... triggers) {
        return new RollbackPolicy("p", version, List.of(triggers));
    }
}
