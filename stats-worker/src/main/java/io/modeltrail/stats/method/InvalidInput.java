package io.modeltrail.stats.method;

/// An input from which a method cannot compute: which field, which rule it breaks, and how to mend it.
public final class InvalidInput extends IllegalArgumentException {

    private final String field;

    public InvalidInput(String field, String rule) {
        super(field + " " + rule);
        this.field = field;
    }

    InvalidInput(IllegalArgumentException refused) {
        super("input refused: " + refused.getMessage(), refused);
        this.field = "";
    }

    /// The field, with an index where it is within an array (`x[3]`); empty when the input as a whole is meant.
    public String field() {
        return field;
    }
}
