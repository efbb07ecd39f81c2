package io.modeltrail.events.compatibility;

import io.modeltrail.events.catalog.VersionDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Whether the target can take the source's place.
///
/// There is one comparison, in one direction: what breaks for those who go from one description to the other.
/// BACKWARD asks it of source and target, FORWARD the other way round, FULL both; the way back is the same
/// question again. So the laws hold by construction: FORWARD(a, b) = BACKWARD(b, a), and FULL is the gravest of
/// both.
public final class Compatibility {

    private Compatibility() {}

    public static CompatibilityReport check(
            VersionDescription source, VersionDescription target, CompatibilityKind kind) {
        var there = Passage.between(source, target);
        var back = Passage.between(target, source);
        var asked = switch (kind) {
            case BACKWARD -> there;
            case FORWARD -> back;
            case FULL -> there.and(back);
        };
        return new CompatibilityReport(
                kind,
                asked.verdict(),
                asked.findings(),
                asked.differences(),
                asked.differences().stream().map(Difference::note).distinct().toList(),
                wayBack(back));
    }

    private static WayBack wayBack(Passage back) {
        var verdict = back.verdict();
        var breaking = back.differences().stream().filter(Difference::breaks).toList();
        var first = breaking.isEmpty()
                ? Stream.<String>of()
                : Stream.of("Before the rollout: agree how each of these is undone, in a ROLLBACK.PLAN");
        var steps = new ArrayList<String>(first.toList());
        steps.add("Route all requests to the source, which stays loaded until the rollout is over");
        back.differences().stream().map(Difference::note).distinct().forEach(steps::add);
        steps.add("Examine the source with the checks of the rollout's plan");
        return new WayBack(
                verdict, verdict != CompatibilityVerdict.INCOMPATIBLE, back.differences(), List.copyOf(steps));
    }
}
