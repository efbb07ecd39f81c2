package io.modeltrail.query.reading;

/// A request parameter that cannot be read; the answer is 400 and names it.
public final class BadParameter extends IllegalArgumentException {

    private final String parameter;
    private final String rule;

    public BadParameter(String parameter, String rule) {
        super(parameter + " " + rule);
        this.parameter = parameter;
        this.rule = rule;
    }

    String parameter() {
        return parameter;
    }

    String rule() {
        return rule;
    }
}
