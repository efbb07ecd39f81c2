package io.modeltrail.command.domain;

import io.modeltrail.events.audit.RefusalEvent.Unmet;
import java.util.List;

/// Rules said no. Holds every unmet requirement; the first one's rule is the error code that the API returns.
public final class Rejection extends RuntimeException {

    private final List<Unmet> unmet;

    /// Throws [IllegalArgumentException] when nothing is unmet: a refusal gives its reasons.
    public Rejection(List<Unmet> unmet) {
        super(sentences(unmet), null, false, false);
        this.unmet = List.copyOf(unmet);
    }

    public Rejection(Enum<?> rule, String why, String evidence) {
        this(List.of(new Unmet(rule.name(), why, evidence)));
    }

    public List<Unmet> unmet() {
        return unmet;
    }

    /// What callers branch on.
    public String code() {
        return unmet.getFirst().rule();
    }

    private static String sentences(List<Unmet> unmet) {
        if (unmet.isEmpty()) {
            throw new IllegalArgumentException("a rejection needs at least one unmet requirement");
        }
        return String.join("; ", unmet.stream().map(Unmet::why).toList());
    }
}
