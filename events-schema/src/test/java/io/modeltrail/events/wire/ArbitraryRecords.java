package io.modeltrail.events.wire;

import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.policy.ClinicalThresholds;
import io.modeltrail.events.risk.ControlKind;
import io.modeltrail.events.risk.Hazard;
import io.modeltrail.events.risk.HazardKind;
import io.modeltrail.events.risk.RiskControl;
import io.modeltrail.events.risk.RiskEstimate;
import io.modeltrail.events.rollout.Comparison;
import io.modeltrail.events.rollout.HealthCheck;
import io.modeltrail.events.rollout.Reaction;
import io.modeltrail.events.rollout.RollbackPolicy;
import io.modeltrail.events.rollout.RolloutPlan;
import io.modeltrail.events.rollout.Trigger;
import io.modeltrail.events.rollout.TriggerCategory;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/// Any value of any record of the wire, made from its components; the few that check themselves are made by hand.
final class ArbitraryRecords {

    private ArbitraryRecords() {}

    static <T> Arbitrary<T> anyOf(List<Class<? extends T>> types) {
        return Arbitraries.of(types).flatMap(type -> of(type).map(type::cast));
    }

    private static Arbitrary<?> of(Type type) {
        if (type instanceof ParameterizedType list) {
            return of(list.getActualTypeArguments()[0]).list().ofMaxSize(2);
        }
        return ofClass((Class<?>) type);
    }

    private static Arbitrary<?> ofClass(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> Arbitraries.strings().ofMaxLength(12);
            case "int", "Integer" -> Arbitraries.integers();
            case "long", "Long" -> Arbitraries.longs();
            case "double", "Double" -> Arbitraries.doubles();
            case "BigInteger" -> Arbitraries.bigIntegers();
            case "boolean" -> Arbitraries.of(true, false);
            case "LocalDate" -> Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay);
            case "Instant" -> instants();
            case "Artifact" ->
                Arbitraries.strings()
                        .alpha()
                        .ofMinLength(1)
                        .ofMaxLength(5)
                        .map(uri -> new Artifact(uri, "sha256:" + "0".repeat(64)));
            case "Signer" -> signers();
            case "Signature" ->
                Combinators.combine(Arbitraries.of(SignatureMeaning.values()), signers(), instants())
                        .as((meaning, signer, at) ->
                                new Signature(meaning, "sha256:" + "0".repeat(64), null, signer, at));
            case "ComparisonProtocol" -> Arbitraries.of(ExamplePolicy.protocol());
            case "ClinicalThresholds" -> Arbitraries.of(ClinicalThresholds.defaults());
            case "RulePackEdition" -> Arbitraries.of(ExamplePolicy.rulePack());
            case "RiskPlan" -> Arbitraries.of(ExampleRisk.plan());
            case "Hazard" ->
                Arbitraries.of(HazardKind.values()).map(kind -> new Hazard(kind, "h", List.of("s"), "s", "h"));
            case "RiskEstimate" ->
                Arbitraries.of(new RiskEstimate("minor", "rare", null), new RiskEstimate("minor", null, "new"));
            case "RiskControl" ->
                Arbitraries.of(ControlKind.values()).map(kind -> new RiskControl(kind, "c", "why", List.of("h")));
            case "VersionDescription" -> ArbitraryDescriptions.descriptions();
            case "RecordedMetric" -> ArbitraryDescriptions.metrics();
            case "Affected", "Awareness", "ReportabilityDecision", "CorrectionAssessment", "FiledReport" ->
                ArbitraryIncidents.of(type);
            case "ExperimentDesign" -> ArbitraryExperiments.designs();
            case "Allocation" -> ArbitraryExperiments.allocations();
            case "ChangeProposal" -> ArbitraryChanges.proposals();
            case "ChangeImpact" -> ArbitraryChanges.impacts();
            case "PlanCitation" -> ArbitraryChanges.citations();
            case "AcceptanceCriterion" -> ArbitraryChanges.criteria();
            case "PredeterminedChanges" -> ArbitraryChanges.plans();
            case "StudyProtocol" -> ArbitraryStudies.protocols();
            case "Endpoint" -> ArbitraryStudies.endpoints();
            case "AdverseEvent" -> ArbitraryStudies.adverseEvents();
            case "Enrolment" -> ArbitraryStudies.enrolments();
            case "HealthCheck" -> checks();
            case "RolloutPlan" -> plans();
            case "RollbackPolicy" ->
                triggers()
                        .list()
                        .ofMaxSize(3)
                        .uniqueElements(Trigger::name)
                        .map(triggers -> new RollbackPolicy("p", 1, triggers));
            default -> type.isEnum() ? Arbitraries.of(List.of(type.getEnumConstants())) : ofRecord(type);
        };
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, 4_000_000_000_000_000L).map(ArbitraryRecords::micros);
    }

    private static Arbitrary<Signer> signers() {
        return Combinators.combine(Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(9), instants())
                .as((name, at) -> new Signer("i|" + name, name, at, null));
    }

    private static Arbitrary<?> ofRecord(Class<?> type) {
        var components = Arrays.stream(type.getRecordComponents())
                .map(component -> ofComponent(component).asGeneric())
                .toList();
        return Combinators.combine(components).as(values -> create(type, values));
    }

    private static Arbitrary<?> ofComponent(RecordComponent component) {
        var arbitrary = of(component.getGenericType());
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? arbitrary.injectNull(0.3) : arbitrary;
    }

    private static Object create(Class<?> type, List<?> values) {
        try {
            var types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("cannot make a " + type, broken);
        }
    }

    private static Arbitrary<HealthCheck> checks() {
        return Combinators.combine(
                        Arbitraries.of("error_rate", "accuracy"),
                        Arbitraries.of(Comparison.class),
                        Arbitraries.doubles(),
                        Arbitraries.integers().greaterOrEqual(1))
                .as(HealthCheck::new);
    }

    private static Arbitrary<RolloutPlan> plans() {
        return Combinators.combine(
                        Arbitraries.of(List.of(100), List.of(5, 100), List.of(1, 5, 25, 100)),
                        Arbitraries.longs().between(1, 100_000_000),
                        checks().list().ofMinSize(1).ofMaxSize(2))
                .as((steps, nanos, checks) ->
                        new RolloutPlan(steps, Duration.ofNanos(nanos), Duration.ofMinutes(1), checks));
    }

    private static Arbitrary<Trigger> triggers() {
        return Combinators.combine(
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6),
                        Arbitraries.of(TriggerCategory.class),
                        Arbitraries.of(Comparison.class),
                        Arbitraries.doubles(),
                        Arbitraries.longs().between(0, 3))
                .as((name, category, side, limit, seconds) -> new Trigger(
                        name,
                        category,
                        "accuracy",
                        side,
                        limit,
                        seconds == 0 ? Reaction.IMMEDIATE : Reaction.AFTER_WARNING,
                        Duration.ofSeconds(seconds),
                        1));
    }

    private static Instant micros(long sinceEpoch) {
        return Instant.EPOCH.plus(sinceEpoch, ChronoUnit.MICROS);
    }
}
