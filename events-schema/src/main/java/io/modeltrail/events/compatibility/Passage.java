package io.modeltrail.events.compatibility;

import io.modeltrail.events.catalog.Dependency;
import io.modeltrail.events.catalog.VersionDescription;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What those meet who go from one description to another. Dimensions that one of the two is silent about are
/// not checked, and say so.
record Passage(Map<CompatibilityDimension, CompatibilityVerdict> verdicts, List<Difference> differences) {
    Passage {
        differences = List.copyOf(differences);
    }

    static Passage between(VersionDescription from, VersionDescription to) {
        var differences = new ArrayList<Difference>();
        var silent = new ArrayList<CompatibilityDimension>();
        if (from.signature() == null || to.signature() == null) {
            silent.addAll(List.of(
                    CompatibilityDimension.INPUT_SCHEMA,
                    CompatibilityDimension.OUTPUT_SCHEMA,
                    CompatibilityDimension.DATA_FORMAT));
        } else {
            differences.addAll(
                    Fields.ofInputs(from.signature().inputs(), to.signature().inputs()));
            differences.addAll(
                    Fields.ofOutputs(from.signature().outputs(), to.signature().outputs()));
        }
        if (from.framework() == null || to.framework() == null) {
            silent.add(CompatibilityDimension.FRAMEWORK);
        } else {
            differences.addAll(Software.ofFramework(from.framework(), to.framework()));
        }
        if (from.dependencies().isEmpty() && to.dependencies().isEmpty()) {
            silent.add(CompatibilityDimension.DEPENDENCIES);
        }
        differences.addAll(Software.ofDependencies(byName(from), byName(to)));
        if (!DeviceClasses.areStated(from.classification(), to.classification())) {
            silent.add(CompatibilityDimension.DEVICE_CLASS);
        }
        differences.addAll(DeviceClasses.between(from.classification(), to.classification()));
        differences.addAll(Statements.between(from.statements(), to.statements()));
        return of(differences, silent);
    }

    private static Map<String, String> byName(VersionDescription description) {
        var versions = new TreeMap<String, String>();
        for (Dependency dependency : description.dependencies()) {
            versions.put(dependency.name(), dependency.version());
        }
        return versions;
    }

    private static Passage of(List<Difference> differences, List<CompatibilityDimension> silent) {
        var verdicts = new EnumMap<CompatibilityDimension, CompatibilityVerdict>(CompatibilityDimension.class);
        for (var dimension : CompatibilityDimension.values()) {
            var found = differences.stream()
                    .filter(difference -> difference.dimension() == dimension)
                    .map(Difference::verdict);
            var unknown = silent.contains(dimension)
                    ? Stream.of(CompatibilityVerdict.NOT_CHECKED)
                    : Stream.<CompatibilityVerdict>of();
            verdicts.put(
                    dimension,
                    CompatibilityVerdict.of(Stream.concat(found, unknown).toList()));
        }
        return new Passage(verdicts, differences);
    }

    /// Both ways: the graver verdict of each dimension, and all differences.
    Passage and(Passage back) {
        var both = new EnumMap<CompatibilityDimension, CompatibilityVerdict>(CompatibilityDimension.class);
        verdicts.forEach((dimension, verdict) ->
                both.put(dimension, CompatibilityVerdict.of(List.of(verdict, back.on(dimension)))));
        return new Passage(
                both,
                Stream.concat(differences.stream(), back.differences().stream()).toList());
    }

    CompatibilityVerdict verdict() {
        return CompatibilityVerdict.of(verdicts.values());
    }

    List<DimensionFinding> findings() {
        return Arrays.stream(CompatibilityDimension.values())
                .map(dimension -> new DimensionFinding(dimension, on(dimension)))
                .toList();
    }

    private CompatibilityVerdict on(CompatibilityDimension dimension) {
        return verdicts.getOrDefault(dimension, CompatibilityVerdict.NOT_CHECKED);
    }
}
