package io.modeltrail.servers.testing;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Computes a value when first asked; a start that failed fails the same way for every later caller, without another
/// wait.
final class Once<T> implements Supplier<T> {

    private final Supplier<T> source;
    private @Nullable T value;
    private @Nullable RuntimeException failure;

    Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        if (failure != null) {
            throw failure;
        }
        if (value != null) {
            return value;
        }
        try {
            T computed = source.get();
            value = computed;
            return computed;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }
}
