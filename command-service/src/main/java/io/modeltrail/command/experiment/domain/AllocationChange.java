package io.modeltrail.command.experiment.domain;

import io.modeltrail.command.domain.Requirements;
import io.modeltrail.command.experiment.domain.Experiment.Protocol;
import io.modeltrail.events.assignment.Allocations;
import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.ExperimentCommand.ChangeAllocation;
import io.modeltrail.events.experiment.ExperimentEvent;
import io.modeltrail.events.experiment.ExperimentEvent.AllocationChanged;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a new allocation must keep to: nobody goes from one treatment to another. Either treatments grow, out of
/// control,
/// or they shrink, into control.
final class AllocationChange {

    private AllocationChange() {}

    static List<ExperimentEvent> decide(ChangeAllocation it, Protocol protocol, Allocation now) {
        var control = protocol.design().control().name();
        var before = byArm(now.weights());
        var after = byArm(it.weights());
        new Requirements()
                .require(
                        after.keySet().equals(before.keySet()),
                        ExperimentRule.OTHER_ARMS,
                        "the arms are %s; give each of them a weight, 0 where it shall rest"
                                .formatted(armNames(now.weights())),
                        it.stream())
                .require(
                        after.getOrDefault(control, 1) > 0,
                        ExperimentRule.CONTROL_WITHOUT_SHARE,
                        "arm %s is control; without a share nothing is compared with it".formatted(control),
                        it.stream())
                .require(
                        isMonotone(before, after, control),
                        ExperimentRule.WEIGHTS_NOT_MONOTONE,
                        "one change lets treatments grow or lets them shrink, so that nobody goes from one treatment to"
                                + " another; make it two changes, the shrinking one first",
                        it.stream())
                .hold();
        var ordered = now.weights().stream()
                .map(weight -> new ArmWeight(weight.arm(), after.getOrDefault(weight.arm(), 0)))
                .toList();
        return after.equals(before)
                ? List.of()
                : List.of(new AllocationChanged(
                        it.experimentId(), Allocations.next(now, ordered), it.changedBy(), it.requestedAt()));
    }

    private static boolean isMonotone(Map<String, Integer> before, Map<String, Integer> after, String control) {
        var signs = after.entrySet().stream()
                .filter(weight -> !weight.getKey().equals(control))
                .map(weight -> Integer.signum(weight.getValue() - before.getOrDefault(weight.getKey(), 0)))
                .collect(Collectors.toSet());
        return !(signs.contains(1) && signs.contains(-1));
    }

    private static Map<String, Integer> byArm(List<ArmWeight> weights) {
        return weights.stream().collect(Collectors.toMap(ArmWeight::arm, ArmWeight::weight));
    }

    private static String armNames(List<ArmWeight> weights) {
        return weights.stream()
                .sorted(Comparator.comparing(ArmWeight::arm))
                .map(ArmWeight::arm)
                .collect(Collectors.joining(", "));
    }
}
