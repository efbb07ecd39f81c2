package io.modeltrail.stats.bootstrap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What is drawn with replacement: units (a case, or all cases of one patient) within strata (the positive and the
/// negative ones), so that a resample has as many units of each stratum as the data. Davison and Hinkley (1997)
/// sections 3.2 and 3.8.
///
/// @param strata of each stratum the units, each the indices of its cases
public record Units(List<List<int[]>> strata) {
    public Units {
        strata = strata.stream()
                .map(List::copyOf)
                .filter(units -> !units.isEmpty())
                .toList();
    }

    /// Every case for itself, in one stratum.
    public static Units cases(int count) {
        return new Units(
                List.of(IntStream.range(0, count).mapToObj(i -> new int[] {i}).toList()));
    }

    /// Every case for itself, positive and negative ones apart.
    public static Units byLabel(boolean[] labels) {
        return clustered(
                IntStream.range(0, labels.length).mapToObj(Integer::toString).toList(), labels);
    }

    /// All cases of one cluster together; clusters with a positive case apart from those without.
    ///
    /// @param clusters of each case the name of its cluster
    public static Units clustered(List<String> clusters, boolean[] labels) {
        if (clusters.size() != labels.length) {
            throw new IllegalArgumentException(
                    "one cluster a case is needed: " + labels.length + " cases, " + clusters.size() + " clusters");
        }
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < labels.length; i++) {
            members.computeIfAbsent(clusters.get(i), name -> new ArrayList<>()).add(i);
        }
        List<int[]> with = new ArrayList<>();
        List<int[]> without = new ArrayList<>();
        for (List<Integer> cases : members.values()) {
            int[] indices = cases.stream().mapToInt(Integer::intValue).toArray();
            (Arrays.stream(indices).anyMatch(i -> labels[i]) ? with : without).add(indices);
        }
        return new Units(List.of(with, without));
    }

    /// All cases once.
    int[] all() {
        return strata.stream()
                .flatMap(List::stream)
                .flatMapToInt(Arrays::stream)
                .toArray();
    }

    int[] resample(SeededDraws draws) {
        return strata.stream()
                .flatMapToInt(units -> IntStream.range(0, units.size())
                        .flatMap(i -> Arrays.stream(units.get(draws.below(units.size())))))
                .toArray();
    }

    /// All cases but those of one unit.
    int[] without(int stratum, int unit) {
        return IntStream.range(0, strata.size())
                .boxed()
                .flatMapToInt(s -> IntStream.range(0, strata.get(s).size())
                        .filter(u -> s != stratum || u != unit)
                        .flatMap(u -> Arrays.stream(strata.get(s).get(u))))
                .toArray();
    }
}
