package io.modeltrail.stats.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.modeltrail.events.experiment.AnalysisMethod;
import io.modeltrail.events.experiment.ArmCount;
import io.modeltrail.events.experiment.ArmEffect;
import io.modeltrail.events.experiment.EpochBoundary;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.GuardrailVerdict;
import io.modeltrail.events.experiment.Interval;
import io.modeltrail.events.experiment.OutcomeVerdict;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.observation.Observation;
import io.modeltrail.events.observation.Outcome;
import io.modeltrail.stats.mean.Sample;
import io.modeltrail.stats.mean.TTest;
import io.modeltrail.stats.metric.ArmSums;
import io.modeltrail.stats.metric.Cuped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadoutCalculationTest {
    private static final ExperimentDesign SEQUENTIAL =
            Trial.design(AnalysisMethod.SEQUENTIAL, 5000, List.of(Trial.CORRECT));

    @Test
    void aBetterArmIsFoundSuperiorInEveryReading() {
        Trial trial = Trial.started(SEQUENTIAL);
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            Exposure exposure =
                    trial.observes(trial.observation("s-" + i, Trial.NOON)).orElseThrow();
            trial.learns(exposure, random.nextDouble() < (exposure.cell().arm().equals("new") ? 0.9 : 0.75));
        }

        Readout readout = trial.readout();

        ArmEffect effect = readout.effects().getFirst();
        assertThat(effect.verdict()).isEqualTo(OutcomeVerdict.SUPERIOR);
        assertThat(number(effect.estimate())).isCloseTo(0.15, within(0.04));
        assertThat(lower(effect.sequential())).isPositive().isLessThan(lower(effect.fixedHorizon()));
        assertThat(number(effect.p())).isLessThan(1e-6);
        assertThat(Objects.requireNonNull(effect.posterior()).probabilityBetter())
                .isGreaterThan(0.999999);
        assertThat(readout.quality().sampleRatioHolds()).isTrue();
        assertThat(readout.guardrails().getFirst().verdict()).isEqualTo(GuardrailVerdict.SAFE);
    }

    @Test
    void anArmThatFailsIsHarm() {
        Trial trial = Trial.started(SEQUENTIAL);
        int looks = 0;
        while (!trial.calculation().findsHarm() && looks < 1000) {
            String subject = "s-" + looks++;
            boolean fails = trial.armOf(subject).equals("new") && looks % 2 == 0;
            trial.observes(trial.observation(
                    subject, trial.armOf(subject), Trial.NOON, fails ? Outcome.ERROR : Outcome.OK, Map.of()));
        }

        assertThat(looks).isBetween(60, 200);
        assertThat(trial.readout().guardrails().getFirst().verdict()).isEqualTo(GuardrailVerdict.HARM);
    }

    @Test
    void aRampIsNotTakenForAnEffect() {
        Trial trial = Trial.started(Trial.design(AnalysisMethod.SEQUENTIAL, 500, List.of(Trial.CORRECT)));
        // Cases become harder while the new arm grows: in neither epoch do the arms differ.
        rampEpoch(trial, 0, 0.95);
        trial.changes(8000, Trial.NOON.plusSeconds(3600));
        rampEpoch(trial, 3600, 0.45);

        ArmEffect effect = trial.readout().effects().getFirst();

        assertThat(number(effect.estimate())).isCloseTo(0, within(0.03));
        assertThat(effect.verdict()).isNotEqualTo(OutcomeVerdict.INFERIOR);
        assertThat(Objects.requireNonNull(effect.stratified()).method()).contains("2 epochs");
    }

    private static void rampEpoch(Trial trial, int second, double rate) {
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < 3000; i++) {
            Exposure exposure = trial.observes(trial.observation("s-" + i, Trial.NOON.plusSeconds(second)))
                    .orElseThrow();
            int n = seen.merge(exposure.cell().arm(), 1, Integer::sum);
            trial.learns(exposure, n * 7 % 100 < rate * 100);
        }
    }

    @Test
    void whoDoesNotBelongIsCountedApart() {
        Trial trial = Trial.started(SEQUENTIAL);
        Observation right = trial.observation("s-1", Trial.NOON);
        String other = trial.armOf("s-1").equals("new") ? "control" : "new";

        assertThat(trial.observes(right)).isPresent();
        assertThat(trial.observes(trial.observation("s-1", other, Trial.NOON, Outcome.OK, Map.of())))
                .isEmpty();
        assertThat(trial.observes(trial.observation("s-1", Trial.NOON.minusSeconds(1))))
                .isEmpty();
        trial.stops(Trial.NOON.plusSeconds(10));
        assertThat(trial.observes(trial.observation("s-1", Trial.NOON.plusSeconds(10))))
                .isEmpty();
        assertThat(trial.observes(trial.observation("s-1", Trial.NOON.plusSeconds(9))))
                .isPresent();

        Readout readout = trial.readout();
        assertThat(readout.outside()).isEqualTo(2);
        assertThat(readout.counts().stream().mapToLong(ArmCount::crossovers).sum())
                .isEqualTo(1);
        assertThat(readout.counts().stream().mapToLong(ArmCount::observations).sum())
                .isEqualTo(2);
        assertThat(readout.counts().stream().mapToLong(ArmCount::subjects).sum())
                .isEqualTo(1);
        int partition = Trial.partitionOf("s-1");
        assertThat(readout.boundaries())
                .containsExactly(new EpochBoundary(partition, 1, 0), new EpochBoundary(partition, null, 3));
        assertThat(readout.coversStop()).isFalse();
    }

    @Test
    void armsThatDidNotGetTheirSharesStopEveryVerdict() {
        Trial trial = Trial.started(SEQUENTIAL);
        for (int i = 0, lost = 0; i < 3000; i++) {
            boolean drop = trial.armOf("s-" + i).equals("new") && lost++ % 3 == 0;
            if (!drop) {
                trial.observes(trial.observation("s-" + i, Trial.NOON))
                        .ifPresent(exposure ->
                                trial.learns(exposure, exposure.cell().arm().equals("new")));
            }
        }

        Readout readout = trial.readout();

        assertThat(number(readout.sampleRatio().getFirst().p())).isLessThan(0.001);
        assertThat(readout.quality().sampleRatioHolds()).isFalse();
        assertThat(readout.effects().getFirst().verdict()).isEqualTo(OutcomeVerdict.INCONCLUSIVE);
    }

    @Test
    void aMeanInOneCellIsWelchsTestAndCuped() {
        Trial trial = Trial.started(Trial.design(AnalysisMethod.FIXED_HORIZON, 5000, List.of(Trial.STAY)));
        Random random = new Random(4);
        Map<String, List<Double>> stays = new TreeMap<>();
        Map<String, ArmSums> sums = new TreeMap<>();
        for (int i = 0; i < 400; i++) {
            String arm = trial.armOf("s-" + i);
            double before = Math.round(random.nextGaussian() * 1000) / 1000.0 + 5;
            double stay = Math.round((before + random.nextGaussian()) * 1000) / 1000.0 - (arm.equals("new") ? 0.6 : 0);
            trial.observes(trial.observation(
                    "s-" + i, arm, Trial.NOON, Outcome.OK, Map.of("stayDays", stay, "stayBefore", before)));
            stays.computeIfAbsent(arm, _ -> new ArrayList<>()).add(stay);
            sums.merge(arm, ArmSums.none().with(before, stay), ArmSums::plus);
        }
        var welch =
                TTest.welch(sample(stays, "new"), sample(stays, "control"), 0).orElseThrow();
        var cuped = new Cuped(Objects.requireNonNull(sums.get("control")), Objects.requireNonNull(sums.get("new")));

        ArmEffect effect = trial.readout().effects().getFirst();

        assertThat(number(effect.estimate())).isCloseTo(welch.estimate(), within(1e-12));
        assertThat(number(effect.p())).isCloseTo(welch.p(), within(1e-12));
        assertThat(lower(effect.fixedHorizon())).isCloseTo(welch.interval(0.95).lower(), within(1e-9));
        var adjusted = Objects.requireNonNull(effect.adjusted());
        assertThat(number(adjusted.estimate())).isCloseTo(cuped.difference().orElseThrow(), within(1e-12));
        var bounds = Objects.requireNonNull(adjusted.interval());
        assertThat(number(bounds.upper()) - number(bounds.lower()))
                .isLessThan(0.8
                        * (welch.interval(0.95).upper() - welch.interval(0.95).lower()));
        assertThat(effect.verdict()).isEqualTo(OutcomeVerdict.SUPERIOR);
    }

    @Test
    void severalObservationsOfOneSubjectAreOneUnit() {
        Trial once = Trial.started(SEQUENTIAL);
        Trial often = Trial.started(SEQUENTIAL);
        for (int i = 0; i < 400; i++) {
            boolean correct = i % 3 != 0;
            for (int repeat = 0; repeat < 5; repeat++) {
                var at = Trial.NOON.plusSeconds(repeat);
                often.observes(often.observation("s-" + i, at)).ifPresent(seen -> often.learns(seen, correct));
            }
            once.observes(once.observation("s-" + i, Trial.NOON)).ifPresent(seen -> once.learns(seen, correct));
        }

        var single = once.readout().effects().getFirst();
        var repeated = often.readout().effects().getFirst();

        // Five times the same answer is no more evidence than one.
        assertThat(repeated.estimate()).isEqualTo(single.estimate());
        assertThat(width(repeated.sequential())).isCloseTo(width(single.sequential()), within(0.01));
    }

    @Property(tries = 25)
    void theOrderOfSubjectsLeavesNoTrace(@ForAll Random random) {
        ExperimentDesign design = Trial.design(
                AnalysisMethod.SEQUENTIAL,
                3000,
                List.of(Trial.CORRECT, Trial.STAY),
                List.of(Trial.ERRORS, Trial.SLOWEST),
                List.of("consent"));
        List<Integer> subjects = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            subjects.add(i % 80);
        }
        Readout inOrder = counted(design, subjects);
        Collections.shuffle(subjects, random);

        assertThat(ReadoutCalculation.canonical(counted(design, subjects)))
                .isEqualTo(ReadoutCalculation.canonical(inOrder));
    }

    private static Readout counted(ExperimentDesign design, List<Integer> subjects) {
        Trial trial = Trial.started(design);
        for (int i : subjects) {
            String subject = "s-" + i;
            var outcome = i % 11 == 0 ? Outcome.ERROR : Outcome.OK;
            trial.observes(trial.observation(
                            subject,
                            trial.armOf(subject),
                            Trial.NOON,
                            outcome,
                            Map.of("stayDays", i / 7.0, "stayBefore", i / 3.0)))
                    .ifPresent(exposure -> trial.learns(exposure, i % 4 != 0));
        }
        List<PartitionExperiment> parts = new ArrayList<>();
        trial.parts().forEach(part -> parts.add(PartitionExperiment.read(part.toBytes(false))));
        Collections.reverse(parts);
        return new ReadoutCalculation(Objects.requireNonNull(trial.log.timeline(Trial.ID)), parts, 4).readout();
    }

    private static Sample sample(Map<String, List<Double>> values, String arm) {
        return Sample.of(values.getOrDefault(arm, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    private static double lower(@Nullable Interval interval) {
        return number(Objects.requireNonNull(interval).lower());
    }

    private static double width(@Nullable Interval interval) {
        return number(Objects.requireNonNull(interval).upper()) - lower(interval);
    }

    private static double number(@Nullable Double value) {
        return Objects.requireNonNull(value);
    }
}
