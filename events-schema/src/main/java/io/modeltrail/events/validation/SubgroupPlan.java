package io.modeltrail.events.validation;

import io.modeltrail.events.Required;
import java.util.List;

/// The attributes whose every value is a declared subgroup, such as `site` and `sex`; by how much a subgroup may be
/// served
/// worse than all others; and below how many cases, in it or outside it, nothing is said about it.
public record SubgroupPlan(List<String> attributes, double margin, long minimumCases) {
    public SubgroupPlan {
        attributes = List.copyOf(Required.present(attributes, "subgroups.attributes"));
        Required.that(attributes.size() <= 20, "subgroups.attributes", "must be at most 20");
        attributes.forEach(attribute -> Required.name(attribute, "subgroups.attributes"));
        Required.that(
                attributes.stream().distinct().count() == attributes.size(),
                "subgroups.attributes",
                "must name each attribute once");
        Required.that(margin > 0 && margin < 1, "subgroups.margin", "must lie between 0 and 1");
        Required.that(minimumCases >= 1, "subgroups.minimumCases", "must be at least 1");
    }
}
