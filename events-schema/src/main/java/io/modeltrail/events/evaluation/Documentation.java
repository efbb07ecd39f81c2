package io.modeltrail.events.evaluation;

import java.util.List;

/// How complete the documents are that the applicable requirements ask for: so many kinds are needed, these are
/// missing. An alternative counts only while nothing else takes its place.
public record Documentation(int needed, int approved, List<String> missing, double completeness) {
    public Documentation {
        missing = List.copyOf(missing);
    }
}
