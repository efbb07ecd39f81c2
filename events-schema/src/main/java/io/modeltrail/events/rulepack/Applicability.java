package io.modeltrail.events.rulepack;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which versions a requirement is about: for each trait named, the values it may have. Nothing named is
/// everybody.
public record Applicability(SortedMap<Trait, SortedSet<String>> values) {

    public Applicability {
        var copy = new TreeMap<Trait, SortedSet<String>>();
        values.forEach((trait, allowed) -> copy.put(trait, new TreeSet<>(allowed)));
        values = copy;
    }

    static Applicability everybody() {
        return new Applicability(new TreeMap<>(Map.of()));
    }

    /// What a version is, as its dossier says.
    public enum Trait {
        /// IEC 62304: A, B, C.
        SOFTWARE_CLASS,
        /// 21 CFR 860: I, II, III.
        DEVICE_CLASS,
        /// Regulation (EU) 2017/745, article 51: I, IIa, IIb, III.
        EU_CLASS
    }
}
