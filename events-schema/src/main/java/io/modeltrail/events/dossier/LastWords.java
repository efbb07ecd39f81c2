package io.modeltrail.events.dossier;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.pcollections.OrderedPMap;

/// Of each thing that was spoken of, the last word by its name, in the order of those words. Persistent: a further word
/// costs the logarithm of their number, so that a stream of thousands of events is folded in milliseconds.
public record LastWords<T>(Map<String, T> words) {
    public LastWords {
        words = words instanceof OrderedPMap<String, T> ? words : OrderedPMap.from(words);
    }

    /// A plain copy, for whoever writes a state down.
    @Override
    public Map<String, T> words() {
        return new LinkedHashMap<>(words);
    }

    static <T> LastWords<T> none() {
        return new LastWords<>(OrderedPMap.empty());
    }

    LastWords<T> with(String of, T word) {
        return new LastWords<>(persistent().minus(of).plus(of, word));
    }

    LastWords<T> without(String of) {
        return new LastWords<>(persistent().minus(of));
    }

    public Stream<T> stream() {
        return words.values().stream();
    }

    private OrderedPMap<String, T> persistent() {
        return (OrderedPMap<String, T>) words;
    }
}
