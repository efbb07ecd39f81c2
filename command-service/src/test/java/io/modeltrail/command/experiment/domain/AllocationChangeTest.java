package io.modeltrail.command.experiment.domain;

import static io.modeltrail.command.experiment.domain.Experiments.FIRST;
import static io.modeltrail.command.experiment.domain.Experiments.NOON;
import static io.modeltrail.command.experiment.domain.Experiments.OPERATOR;
import static io.modeltrail.command.experiment.domain.Experiments.designed;
import static io.modeltrail.command.experiment.domain.Experiments.running;
import static io.modeltrail.command.experiment.domain.Experiments.stopped;
import static io.modeltrail.command.experiment.domain.Experiments.weights;

import io.modeltrail.events.assignment.Allocations;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.ExperimentCommand.ChangeAllocation;
import io.modeltrail.events.experiment.ExperimentEvent.AllocationChanged;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllocationChangeTest {

    @Test
    void treatmentsGrowOutOfControlInANewEpoch() {
        running()
                .when(change(weights(5_000, 2_500, 2_500)))
                .then(new AllocationChanged(
                        "e-1", Allocations.next(FIRST, weights(5_000, 2_500, 2_500)), OPERATOR, NOON));
    }

    @Test
    void armsInAnotherOrderAreTheSameArms() {
        running()
                .when(change(List.of(
                        new ArmWeight("newer", 1_000), new ArmWeight("control", 8_000), new ArmWeight("new", 1_000))))
                .thenNothing();
    }

    @Test
    void nobodyGoesFromOneTreatmentToAnother() {
        running().when(change(weights(8_000, 500, 1_500))).thenRefusedBy(ExperimentRule.WEIGHTS_NOT_MONOTONE);
        running().when(change(weights(8_500, 500, 1_000))).then(changed(8_500, 500, 1_000));
    }

    @Test
    void controlKeepsAShareAndEveryArmIsNamed() {
        running().when(change(weights(0, 5_000, 5_000))).thenRefusedBy(ExperimentRule.CONTROL_WITHOUT_SHARE);
        running()
                .when(change(List.of(new ArmWeight("control", 5_000), new ArmWeight("new", 5_000))))
                .thenRefusedBy(ExperimentRule.OTHER_ARMS);
        running().when(change(weights(10_000, 0, 0))).then(changed(10_000, 0, 0));
    }

    @Test
    void onlyWhatRunsIsAllocated() {
        designed().when(change(weights(5_000, 2_500, 2_500))).thenRefusedBy(ExperimentRule.NOT_RUNNING);
        stopped().when(change(weights(5_000, 2_500, 2_500))).thenRefusedBy(ExperimentRule.NOT_RUNNING);
    }

    private static AllocationChanged changed(int control, int fresh, int newer) {
        return new AllocationChanged("e-1", Allocations.next(FIRST, weights(control, fresh, newer)), OPERATOR, NOON);
    }

    private static ChangeAllocation change(List<ArmWeight> weights) {
        return new ChangeAllocation("e-1", weights, OPERATOR, NOON);
    }
}
