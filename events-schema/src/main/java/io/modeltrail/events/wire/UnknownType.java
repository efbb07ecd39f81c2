package io.modeltrail.events.wire;

import java.util.Collection;

/// A type name that this release does not know.
public final class UnknownType extends IllegalArgumentException {

    public UnknownType(String what, String name, Collection<String> known) {
        super("unknown " + what + " type '" + name + "'; known are " + String.join(", ", known));
    }
}
