package io.modeltrail.events.evaluation;

import java.util.List;
import java.util.TreeSet;

/// What a search for evidence came to. `documents` are the kinds of document that were looked for and found, or
/// still needed.
record Search(Extent extent, List<Proof> proofs, List<String> missing, TreeSet<String> needed, TreeSet<String> absent) {

    /// How much of what was looked for is there.
    enum Extent {
        ALL,
        SOME,
        NONE
    }

    static Search found(List<Proof> proofs) {
        return new Search(Extent.ALL, proofs, List.of(), new TreeSet<>(), new TreeSet<>());
    }

    static Search partly(List<Proof> proofs, String missing) {
        return new Search(Extent.SOME, proofs, List.of(missing), new TreeSet<>(), new TreeSet<>());
    }

    static Search nothing(String missing) {
        return new Search(Extent.NONE, List.of(), List.of(missing), new TreeSet<>(), new TreeSet<>());
    }

    /// The same search, which was for a document of this kind.
    Search forDocument(String kind) {
        var kinds = new TreeSet<>(List.of(kind));
        return new Search(
                extent, proofs, missing, kinds, extent == Extent.ALL ? new TreeSet<>() : new TreeSet<>(kinds));
    }

    /// All of these were looked for.
    static Search all(List<Search> parts) {
        boolean complete = parts.stream().allMatch(part -> part.extent() == Extent.ALL);
        boolean empty = parts.stream().allMatch(part -> part.extent() == Extent.NONE);
        return join(complete ? Extent.ALL : empty ? Extent.NONE : Extent.SOME, parts);
    }

    /// One of these would do: the first that is complete is taken, and no other asked about.
    static Search any(List<Search> parts) {
        return parts.stream()
                .filter(part -> part.extent() == Extent.ALL)
                .findFirst()
                .orElseGet(() -> {
                    boolean some = parts.stream().anyMatch(part -> part.extent() == Extent.SOME);
                    var joined = join(some ? Extent.SOME : Extent.NONE, parts);
                    return new Search(
                            joined.extent(),
                            joined.proofs(),
                            List.of("one of: " + String.join("; ", joined.missing())),
                            joined.needed(),
                            joined.absent());
                });
    }

    private static Search join(Extent extent, List<Search> parts) {
        var needed = new TreeSet<String>();
        var absent = new TreeSet<String>();
        parts.forEach(part -> {
            needed.addAll(part.needed());
            absent.addAll(part.absent());
        });
        return new Search(
                extent,
                parts.stream()
                        .flatMap(part -> part.proofs().stream())
                        .distinct()
                        .toList(),
                parts.stream()
                        .flatMap(part -> part.missing().stream())
                        .distinct()
                        .toList(),
                needed,
                absent);
    }
}
