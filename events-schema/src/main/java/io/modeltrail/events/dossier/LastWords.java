package io.modeltrail.events.dossier;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pcollections.OrderedPMap;

/// Of each thing that was spoken of, the last word, in the order of those words. Persistent: a further word costs the
/// logarithm of their number, so that a stream of thousands of events is folded in milliseconds.
public final class LastWords<T> implements Iterable<T> {
    private final Function<T, String> id;
    private final OrderedPMap<String, T> words;

    private LastWords(Function<T, String> id, OrderedPMap<String, T> words) {
        this.id = id;
        this.words = words;
    }

    static <T> LastWords<T> by(Function<T, String> id) {
        return new LastWords<>(id, OrderedPMap.empty());
    }

    LastWords<T> with(T word) {
        var of = id.apply(word);
        return new LastWords<>(id, words.minus(of).plus(of, word));
    }

    LastWords<T> without(String of) {
        return new LastWords<>(id, words.minus(of));
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    public Stream<T> stream() {
        return words.values().stream();
    }

    @Override
    public Iterator<T> iterator() {
        return words.values().iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LastWords<?> it && list().equals(it.list());
    }

    @Override
    public int hashCode() {
        return list().hashCode();
    }

    @Override
    public String toString() {
        return list().toString();
    }

    private List<T> list() {
        return stream().toList();
    }
}
