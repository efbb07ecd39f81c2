package io.modeltrail.events.change;

import io.modeltrail.events.Required;
import io.modeltrail.events.catalog.ChangeKind;
import java.util.List;

/// One modification that was agreed beforehand: what it is, how far it may go, and what it must be shown to
/// keep. The intended use is never among what it may affect: a plan keeps the device within it (FD&C Act,
/// section 515C).
public record PlannedModification(
        String modificationId,
        String description,
        List<ChangeKind> kinds,
        List<ImpactArea> mayAffect,
        List<ParameterBound> bounds,
        List<AcceptanceCriterion> criteria) {
    public PlannedModification {
        Required.name(modificationId, "modification.modificationId");
        Required.text(description, "modification.description");
        kinds = List.copyOf(Required.present(kinds, "modification.kinds"));
        Required.that(!kinds.isEmpty(), "modification.kinds", "must name at least one kind of change");
        Required.that(
                !kinds.contains(ChangeKind.MAJOR),
                "modification.kinds",
                "must not contain MAJOR: a breaking change is submitted anew");
        mayAffect = List.copyOf(Required.present(mayAffect, "modification.mayAffect"));
        Required.that(
                !mayAffect.contains(ImpactArea.INTENDED_USE),
                "modification.mayAffect",
                "must not contain INTENDED_USE: a plan keeps the device within its intended use");
        bounds = List.copyOf(Required.present(bounds, "modification.bounds"));
        Required.that(
                bounds.stream().map(ParameterBound::name).distinct().count() == bounds.size(),
                "modification.bounds",
                "must name each parameter once");
        criteria = List.copyOf(Required.present(criteria, "modification.criteria"));
        Required.that(!criteria.isEmpty(), "modification.criteria", "must name at least one acceptance criterion");
        Required.that(
                criteria.stream()
                                .map(it -> it.metric() + it.studyType())
                                .distinct()
                                .count()
                        == criteria.size(),
                "modification.criteria",
                "must name each metric of a type of study once");
    }
}
