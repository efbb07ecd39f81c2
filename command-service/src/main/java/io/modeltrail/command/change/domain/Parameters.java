package io.modeltrail.command.change.domain;

import io.modeltrail.events.Streams;
import io.modeltrail.events.audit.RefusalEvent.Unmet;
import io.modeltrail.events.change.ParameterBound;
import io.modeltrail.events.change.ParameterValue;
import io.modeltrail.events.change.PlanCitation;
import io.modeltrail.events.change.PlannedModification;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether every planned parameter is stated and lies within its bounds, and no other one is moved.
final class Parameters {

    private Parameters() {}

    static List<Unmet> outside(PlanCitation citation, PlannedModification modification) {
        var where = Streams.changeControlPlan(citation.planId());
        var stated =
                citation.parameters().stream().collect(Collectors.toMap(ParameterValue::name, ParameterValue::value));
        var bounds = modification.bounds().stream().map(ParameterBound::name).toList();
        var planned = modification.bounds().stream().flatMap(bound -> {
            var value = stated.get(bound.name());
            if (value == null) {
                return Stream.of(new Unmet(
                        ChangeRule.PARAMETER_NOT_STATED.name(),
                        "the change does not say what %s is after it".formatted(bound.name()),
                        where));
            }
            return bound.holds(value)
                    ? Stream.of()
                    : Stream.of(new Unmet(
                            ChangeRule.PARAMETER_OUT_OF_BOUNDS.name(),
                            "%s is %s, planned is %s to %s (%s)"
                                    .formatted(bound.name(), value, bound.from(), bound.to(), bound.unit()),
                            where));
        });
        var unplanned = citation.parameters().stream()
                .map(ParameterValue::name)
                .filter(name -> !bounds.contains(name))
                .map(name -> new Unmet(
                        ChangeRule.PARAMETER_NOT_PLANNED.name(),
                        "the modification does not move %s".formatted(name),
                        where));
        return Stream.concat(planned, unplanned).toList();
    }
}
