package io.modeltrail.stats.method;

import io.modeltrail.stats.multiplicity.AdjustedP;
import java.util.List;

/// Many tests at once.
final class MultiplicityMethods {

    private MultiplicityMethods() {}

    static List<Method> all() {
        return List.of(new Method("p_adjust", MultiplicityMethods::adjusted));
    }

    private static MethodOutput adjusted(MethodInput in) {
        var adjusted = new AdjustedP(in.probabilities("p"));
        return new MethodOutput()
                .put("bonferroni", adjusted.bonferroni())
                .put("holm", adjusted.holm())
                .put("hochberg", adjusted.hochberg())
                .put("bh", adjusted.benjaminiHochberg())
                .put("by", adjusted.benjaminiYekutieli());
    }
}
