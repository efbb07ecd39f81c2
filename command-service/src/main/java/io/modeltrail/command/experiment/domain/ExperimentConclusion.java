package io.modeltrail.command.experiment.domain;

import static io.modeltrail.command.experiment.domain.ExperimentRule.DIGEST_OF_OTHER_READOUT;
import static io.modeltrail.command.experiment.domain.ExperimentRule.GUARDRAIL_HARMED;
import static io.modeltrail.command.experiment.domain.ExperimentRule.GUARDRAIL_WITHOUT_DATA;
import static io.modeltrail.command.experiment.domain.ExperimentRule.MINIMUM_NOT_REACHED;
import static io.modeltrail.command.experiment.domain.ExperimentRule.NO_SUCH_ARM;
import static io.modeltrail.command.experiment.domain.ExperimentRule.OWN_WORK;
import static io.modeltrail.command.experiment.domain.ExperimentRule.READOUT_ALREADY_RECORDED;
import static io.modeltrail.command.experiment.domain.ExperimentRule.READOUT_INCOMPLETE;
import static io.modeltrail.command.experiment.domain.ExperimentRule.READOUT_MISSING;
import static io.modeltrail.command.experiment.domain.ExperimentRule.READOUT_OF_OTHER_EXPERIMENT;
import static io.modeltrail.command.experiment.domain.ExperimentRule.READOUT_OF_OTHER_PLAN;
import static io.modeltrail.command.experiment.domain.ExperimentRule.SAMPLE_RATIO_MISMATCH;
import static io.modeltrail.command.experiment.domain.ExperimentRule.SUCCESS_METRIC_WORSE;
import static io.modeltrail.command.experiment.domain.ExperimentRule.SUCCESS_NOT_SHOWN;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.experiment.domain.Experiment.Concluded;
import io.modeltrail.command.experiment.domain.Experiment.Finding;
import io.modeltrail.command.experiment.domain.Experiment.Stopped;
import io.modeltrail.events.experiment.ArmEffect;
import io.modeltrail.events.experiment.ExperimentCommand.ConcludeExperiment;
import io.modeltrail.events.experiment.ExperimentCommand.RecordReadout;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentConcluded;
import io.modeltrail.events.experiment.ExperimentEvent.ReadoutRecorded;
import io.modeltrail.events.experiment.GuardrailFinding;
import io.modeltrail.events.experiment.GuardrailVerdict;
import io.modeltrail.events.experiment.Hypothesis;
import io.modeltrail.events.experiment.OutcomePlan;
import io.modeltrail.events.experiment.OutcomeVerdict;
import io.modeltrail.events.experiment.Readout;
import io.modeltrail.events.wire.Digests;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What may be put on record of an analysis, and what may be concluded from it: one success metric as good as planned
/// and
/// no guardrail harmed, on data that are what they should be.
final class ExperimentConclusion {

    private ExperimentConclusion() {}

    /// One readout is recorded, so that nobody chooses among several.
    static List<ExperimentEvent> record(RecordReadout it, Stopped state) {
        var digest = Digests.of(it.readout());
        if (state.finding().filter(found -> found.digest().equals(digest)).isPresent()) {
            return List.of();
        }
        var protocol = state.protocol();
        new Requirements()
                .require(
                        state.finding().isEmpty(),
                        READOUT_ALREADY_RECORDED,
                        "another readout is on record, and one is enough",
                        it.stream())
                .require(
                        it.readout().experimentId().equals(it.experimentId()),
                        READOUT_OF_OTHER_EXPERIMENT,
                        "the readout is of experiment %s".formatted(it.readout().experimentId()),
                        it.stream())
                .require(
                        it.readout().planDigest().equals(protocol.digest()),
                        READOUT_OF_OTHER_PLAN,
                        "the plan was locked with the digest %s".formatted(protocol.digest()),
                        it.stream())
                .require(
                        isComplete(
                                it.readout(),
                                protocol.design(),
                                state.allocation().epoch()),
                        READOUT_INCOMPLETE,
                        "a readout judges each metric of the design once in each treatment, over epochs 1 to %d"
                                .formatted(state.allocation().epoch()),
                        it.stream())
                .hold();
        return List.of(new ReadoutRecorded(it.experimentId(), it.readout(), digest, it.requestedAt()));
    }

    private static boolean isComplete(Readout readout, ExperimentDesign design, int epochs) {
        var effects = readout.effects().stream()
                .map(effect -> List.of(effect.metric(), effect.arm()))
                .toList();
        var guardrails = readout.guardrails().stream()
                .map(finding -> List.of(finding.metric(), finding.arm()))
                .toList();
        return readout.epochs().stream().allMatch(epoch -> epoch >= 1 && epoch <= epochs)
                && areOnce(effects, comparisons(design, design.primary()))
                && areOnce(guardrails, comparisons(design, design.guardrails()));
    }

    private static boolean areOnce(List<List<String>> found, Set<List<String>> planned) {
        return found.size() == planned.size()
                && planned.containsAll(found)
                && Set.copyOf(found).size() == found.size();
    }

    private static Set<List<String>> comparisons(ExperimentDesign design, List<OutcomePlan> outcomes) {
        return design.treatments().stream()
                .flatMap(arm -> outcomes.stream().map(outcome -> List.of(outcome.metric(), arm.name())))
                .collect(Collectors.toSet());
    }

    static List<ExperimentEvent> conclude(ConcludeExperiment it, Stopped state) {
        var requirements = new Requirements()
                .require(
                        !it.signedBy().equals(state.protocol().designedBy()),
                        OWN_WORK,
                        "%s designed the experiment and may not conclude it".formatted(it.signedBy()),
                        "a conclusion by another clinical reviewer");
        if (state.finding().isEmpty()) {
            requirements
                    .require(false, READOUT_MISSING, "no readout is on record to conclude from", "RecordReadout")
                    .hold();
        }
        var finding = state.finding().orElseThrow();
        requirements.require(
                it.signedDigest().equals(finding.digest()),
                DIGEST_OF_OTHER_READOUT,
                "the recorded readout has the digest %s".formatted(finding.digest()),
                it.stream());
        Optional.ofNullable(it.winner()).ifPresent(winner -> requireWinner(requirements, winner, finding, state));
        requirements.hold();
        return List.of(new ExperimentConcluded(
                it.experimentId(),
                it.winner(),
                effects(finding, it.winner() == null ? Optional.empty() : Optional.of(it.winner())),
                finding.digest(),
                finding.offsets(),
                it.signedBy(),
                it.meaning(),
                it.signedDigest(),
                it.signer(),
                it.requestedAt()));
    }

    static List<ExperimentEvent> again(ConcludeExperiment it, Concluded concluded) {
        if (concluded.winner().equals(Optional.ofNullable(it.winner()))
                && concluded.signedBy().equals(it.signedBy())) {
            return List.of();
        }
        throw new Rejection(
                ExperimentRule.ALREADY_CONCLUDED,
                "the experiment was concluded by %s".formatted(concluded.signedBy()),
                it.stream());
    }

    private static void requireWinner(Requirements requirements, String winner, Finding finding, Stopped state) {
        var design = state.protocol().design();
        boolean isTreatment =
                design.treatments().stream().anyMatch(arm -> arm.name().equals(winner));
        requirements.require(
                isTreatment,
                NO_SUCH_ARM,
                "the design has no treatment %s; leave the winner out where control stays".formatted(winner),
                "DesignExperiment");
        requireData(requirements, finding, state);
        if (isTreatment) {
            requireSuccess(requirements, winner, finding, design.hypothesis());
            design.guardrails()
                    .forEach(guardrail -> requireGuardrail(requirements, winner, guardrail.metric(), finding, state));
        }
    }

    private static void requireData(Requirements requirements, Finding finding, Stopped state) {
        requirements
                .require(
                        state.doubts().mismatchedEpochs().isEmpty()
                                && finding.quality().sampleRatioHolds(),
                        SAMPLE_RATIO_MISMATCH,
                        "the arms did not get the shares that they were allocated; find out why and design another"
                                + " experiment",
                        "ReportSampleRatioMismatch")
                .require(
                        finding.quality().minimumReached(),
                        MINIMUM_NOT_REACHED,
                        "not every arm has the %d observations of the plan"
                                .formatted(state.protocol().design().analysis().minimumPerArm()),
                        "RecordReadout");
    }

    private static void requireSuccess(
            Requirements requirements, String winner, Finding finding, Hypothesis hypothesis) {
        var effects = effects(finding, Optional.of(winner));
        requirements
                .require(
                        effects.stream().anyMatch(effect -> isSuccess(effect.verdict(), hypothesis)),
                        SUCCESS_NOT_SHOWN,
                        "no success metric of arm %s is %s in the recorded readout"
                                .formatted(
                                        winner,
                                        hypothesis == Hypothesis.SUPERIORITY ? "superior" : "superior or non-inferior"),
                        "RecordReadout")
                .require(
                        effects.stream().noneMatch(effect -> effect.verdict() == OutcomeVerdict.INFERIOR),
                        SUCCESS_METRIC_WORSE,
                        "a success metric of arm %s is inferior in the recorded readout".formatted(winner),
                        "RecordReadout");
    }

    private static boolean isSuccess(OutcomeVerdict verdict, Hypothesis hypothesis) {
        return switch (verdict) {
            case SUPERIOR -> true;
            case NON_INFERIOR -> hypothesis == Hypothesis.NON_INFERIORITY;
            case INFERIOR, INCONCLUSIVE, NO_DATA -> false;
        };
    }

    private static void requireGuardrail(
            Requirements requirements, String winner, String metric, Finding finding, Stopped state) {
        var verdict = finding.guardrails().stream()
                .filter(found -> found.arm().equals(winner) && found.metric().equals(metric))
                .map(GuardrailFinding::verdict)
                .findFirst()
                .orElse(GuardrailVerdict.NO_DATA);
        requirements
                .require(
                        verdict != GuardrailVerdict.HARM
                                && !state.doubts().harmfulArms().contains(winner),
                        GUARDRAIL_HARMED,
                        "arm %s did harm, or guardrail %s says so".formatted(winner, metric),
                        "RecordReadout")
                .require(
                        verdict != GuardrailVerdict.NO_DATA,
                        GUARDRAIL_WITHOUT_DATA,
                        "guardrail %s has no data in arm %s, which proves nothing".formatted(metric, winner),
                        "RecordReadout");
    }

    /// Of the winner, or of every arm where control stays.
    private static List<ArmEffect> effects(Finding finding, Optional<String> winner) {
        return finding.effects().stream()
                .filter(effect -> winner.isEmpty() || winner.get().equals(effect.arm()))
                .toList();
    }
}
