package io.modeltrail.query.audit;

import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.ArmEffect;
import io.modeltrail.events.experiment.ExperimentDesign;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.ExperimentEvent.AllocationChanged;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentApproved;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentConcluded;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentDesigned;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStarted;
import io.modeltrail.events.experiment.ExperimentEvent.ExperimentStopped;
import io.modeltrail.events.experiment.ExperimentEvent.ReadoutRecorded;
import io.modeltrail.events.experiment.ExperimentEvent.SafetyStopTriggered;
import io.modeltrail.events.experiment.ExperimentEvent.SampleRatioMismatchFound;
import io.modeltrail.events.experiment.GuardrailFinding;
import io.modeltrail.events.experiment.Hypothesis;
import io.modeltrail.events.experiment.Interval;
import io.modeltrail.events.experiment.OutcomePlan;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The story of an experiment, a sentence an event.
final class ExperimentSentences {

    private ExperimentSentences() {}

    static String of(ExperimentEvent event) {
        return switch (event) {
            case ExperimentDesigned e ->
                "%s designed an experiment of %s: %s (digest %s)."
                        .formatted(e.designedBy(), e.design().model(), design(e.design()), e.designDigest());
            case ExperimentApproved e ->
                "%s approved the design (%s), signing %s."
                        .formatted(Sentences.signed(e.approvedBy(), e.signer()), e.meaning(), e.signedDigest());
            case ExperimentStarted e ->
                "%s started the experiment with %s; the plan is locked under %s."
                        .formatted(e.startedBy(), shares(e.allocation()), e.planDigest());
            case AllocationChanged e ->
                "%s changed the shares to %s, epoch %d."
                        .formatted(
                                e.changedBy(),
                                shares(e.allocation()),
                                e.allocation().epoch());
            case SampleRatioMismatchFound e ->
                String.format(
                        Locale.ROOT,
                        "The arms did not get their shares in epoch %d (chi-square %.4g, p %.3g): nothing superior can be"
                                + " concluded.",
                        e.epoch(),
                        e.statistic(),
                        e.p());
            case SafetyStopTriggered e ->
                "Guardrail %s; incident %s is opened.".formatted(guardrail(e.finding()), e.incidentId());
            case ExperimentStopped e ->
                "The experiment was stopped by %s: %s; everyone gets %s."
                        .formatted(e.stoppedBy() == null ? "a guardrail" : e.stoppedBy(), e.why(), e.control());
            case ReadoutRecorded e ->
                "The readout is on record with the digest %s: %s."
                        .formatted(
                                e.digest(),
                                e.readout().effects().stream()
                                        .map(ExperimentSentences::effect)
                                        .collect(Collectors.joining("; ")));
            case ExperimentConcluded e ->
                "%s concluded (%s): %s; signed over the readout %s."
                        .formatted(
                                Sentences.signed(e.signedBy(), e.signer()),
                                e.meaning(),
                                e.winner() == null
                                        ? "control stays"
                                        : "arm %s wins, %s"
                                                .formatted(
                                                        e.winner(),
                                                        e.effects().stream()
                                                                .map(ExperimentSentences::effect)
                                                                .collect(Collectors.joining("; "))),
                                e.readoutDigest());
        };
    }

    private static String design(ExperimentDesign design) {
        return "%s of %s over %s in %s"
                .formatted(
                        design.hypothesis() == Hypothesis.SUPERIORITY ? "superiority" : "non-inferiority",
                        design.treatments().stream()
                                .map(arm -> arm.name() + " (" + arm.version() + ")")
                                .collect(Collectors.joining(", ")),
                        design.control().version(),
                        design.primary().stream().map(OutcomePlan::metric).collect(Collectors.joining(", ")));
    }

    private static String shares(Allocation allocation) {
        return allocation.weights().stream()
                .map(weight -> String.format(Locale.ROOT, "%s %.2f %%", weight.arm(), weight.weight() / 100.0))
                .collect(Collectors.joining(", "));
    }

    private static String effect(ArmEffect effect) {
        return "%s in %s %s%s"
                .formatted(
                        effect.metric(),
                        effect.arm(),
                        effect.verdict(),
                        difference(effect.estimate(), effect.sequential()));
    }

    private static String guardrail(GuardrailFinding finding) {
        return "%s says %s in arm %s%s"
                .formatted(
                        finding.metric(),
                        finding.verdict(),
                        finding.arm(),
                        difference(finding.estimate(), finding.sequential()));
    }

    private static String difference(@Nullable Double estimate, @Nullable Interval interval) {
        return "%s%s"
                .formatted(
                        estimate == null ? "" : String.format(Locale.ROOT, ", difference %.4g", estimate),
                        interval == null
                                ? ""
                                : ", between %s and %s".formatted(end(interval.lower()), end(interval.upper())));
    }

    private static String end(@Nullable Double end) {
        return end == null ? "no bound" : String.format(Locale.ROOT, "%.4g", end);
    }
}
