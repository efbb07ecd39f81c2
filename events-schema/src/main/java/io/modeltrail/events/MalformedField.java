package io.modeltrail.events;

/// One field of a request cannot be read as what it should be. The web layer answers 400 with a JSON pointer.
public final class MalformedField extends IllegalArgumentException {

    private final String field;
    private final String rule;

    public MalformedField(String field, String rule) {
        super(field + " " + rule);
        this.field = field;
        this.rule = rule;
    }

    /// The field, dotted where it is nested (`plan.steps`).
    public String field() {
        return field;
    }

    public String rule() {
        return rule;
    }
}
