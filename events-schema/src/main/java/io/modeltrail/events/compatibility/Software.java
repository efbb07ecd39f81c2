package io.modeltrail.events.compatibility;

import static io.modeltrail.events.compatibility.CompatibilityDimension.DEPENDENCIES;
import static io.modeltrail.events.compatibility.CompatibilityDimension.FRAMEWORK;
import static io.modeltrail.events.compatibility.DifferenceKind.DEPENDENCY_ADDED;
import static io.modeltrail.events.compatibility.DifferenceKind.DEPENDENCY_MAJOR_CHANGED;
import static io.modeltrail.events.compatibility.DifferenceKind.DEPENDENCY_MINOR_CHANGED;
import static io.modeltrail.events.compatibility.DifferenceKind.FRAMEWORK_CHANGED;
import static io.modeltrail.events.compatibility.DifferenceKind.FRAMEWORK_MAJOR_CHANGED;
import static io.modeltrail.events.compatibility.DifferenceKind.FRAMEWORK_MINOR_CHANGED;

import io.modeltrail.events.catalog.Framework;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a version runs on. A place of serving that is made for one framework does not run another; a library
/// can be installed, which is something to do first.
final class Software {

    private Software() {}

    static List<Difference> ofFramework(Framework from, Framework to) {
        if (!from.name().equals(to.name())) {
            return List.of(framework(from, to, FRAMEWORK_CHANGED, true));
        }
        return switch (Release.step(from.version(), to.version())) {
            case NONE -> List.of();
            case MINOR -> List.of(framework(from, to, FRAMEWORK_MINOR_CHANGED, false));
            case MAJOR -> List.of(framework(from, to, FRAMEWORK_MAJOR_CHANGED, true));
        };
    }

    private static Difference framework(Framework from, Framework to, DifferenceKind kind, boolean breaks) {
        return new Difference(
                FRAMEWORK,
                kind,
                to.name(),
                breaks,
                "it runs on %s %s, and ran on %s %s".formatted(to.name(), to.version(), from.name(), from.version()),
                "Provide %s %s".formatted(to.name(), to.version()));
    }

    static List<Difference> ofDependencies(Map<String, String> from, Map<String, String> to) {
        return to.entrySet().stream()
                .flatMap(wanted -> dependency(wanted.getKey(), from.get(wanted.getKey()), wanted.getValue()))
                .toList();
    }

    private static Stream<Difference> dependency(String name, @Nullable String before, String after) {
        if (before == null) {
            return Stream.of(dependency(name, DEPENDENCY_ADDED, "it needs %s %s".formatted(name, after), after));
        }
        var what = "it needs %s %s, and needed %s".formatted(name, after, before);
        return switch (Release.step(before, after)) {
            case NONE -> Stream.of();
            case MINOR -> Stream.of(dependency(name, DEPENDENCY_MINOR_CHANGED, what, after));
            case MAJOR -> Stream.of(dependency(name, DEPENDENCY_MAJOR_CHANGED, what, after));
        };
    }

    private static Difference dependency(String name, DifferenceKind kind, String what, String version) {
        return new Difference(DEPENDENCIES, kind, name, false, what, "Provide %s %s".formatted(name, version));
    }
}
