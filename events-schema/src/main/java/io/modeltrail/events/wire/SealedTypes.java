package io.modeltrail.events.wire;

import java.util.stream.Stream;

/// The records under a sealed parent, however many levels of sealed interfaces lie between them.
public final class SealedTypes {

    private SealedTypes() {}

    /// `kind` is what they all are.
    public static <T> Stream<Class<? extends T>> under(Class<? extends T> parent, Class<T> kind) {
        return parent.isSealed()
                ? Stream.of(parent.getPermittedSubclasses()).flatMap(type -> under(type.asSubclass(kind), kind))
                : Stream.of(parent);
    }
}
