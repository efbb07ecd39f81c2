package io.modeltrail.log.audit;

import java.util.OptionalLong;

/// Ends an audit with the finding that something does not hold.
final class Breach extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient OptionalLong index;

    Breach(String reason) {
        super(reason, null, false, false);
        this.index = OptionalLong.empty();
    }

    Breach(long index, String reason) {
        super(reason, null, false, false);
        this.index = OptionalLong.of(index);
    }

    OptionalLong index() {
        return index;
    }
}
