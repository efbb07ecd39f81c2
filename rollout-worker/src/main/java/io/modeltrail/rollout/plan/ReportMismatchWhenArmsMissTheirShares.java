package io.modeltrail.rollout.plan;

import io.modeltrail.events.experiment.ExperimentCommand.ReportSampleRatioMismatch;
import io.modeltrail.events.experiment.SampleRatio;
import io.modeltrail.rollout.plan.Action.Send;
import java.util.Optional;

/// The numbers of subjects contradict the allocation: say so once an epoch, as no readout proves anything then. Kohavi,
/// Tang and Xu (2020), chapter 21, for the limit.
final class ReportMismatchWhenArmsMissTheirShares implements ExperimentReaction {
    private static final double LEAST_P = 0.001;

    @Override
    public Optional<Send> to(ExperimentSituation situation) {
        if (!situation.experiment().isRunning()) {
            return Optional.empty();
        }
        return situation.readout().sampleRatio().stream()
                .filter(ratio -> !situation.experiment().mismatched().contains(ratio.epoch()))
                .flatMap(ratio -> report(situation, ratio).stream())
                .findFirst();
    }

    private static Optional<Send> report(ExperimentSituation situation, SampleRatio ratio) {
        Double statistic = ratio.statistic();
        Double p = ratio.p();
        if (statistic == null || p == null || p >= LEAST_P) {
            return Optional.empty();
        }
        return Optional.of(new Send(
                situation.commandId("shares-" + ratio.epoch()),
                new ReportSampleRatioMismatch(
                        situation.experiment().experimentId(),
                        ratio.epoch(),
                        statistic,
                        p,
                        situation.readout().offsets(),
                        situation.now()),
                false));
    }
}
