package io.modeltrail.events.compatibility;

import static io.modeltrail.events.compatibility.CompatibilityDimension.DEVICE_CLASS;
import static io.modeltrail.events.compatibility.DifferenceKind.DEVICE_CLASS_LOWERED;
import static io.modeltrail.events.compatibility.DifferenceKind.DEVICE_CLASS_RAISED;

import io.modeltrail.events.catalog.DeviceClassification;
import io.modeltrail.events.catalog.EuClass;
import io.modeltrail.events.catalog.FdaClass;
import io.modeltrail.events.catalog.SoftwareSafetyClass;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the device is classed. A higher class needs what the lower one did not: it never takes the lower one's
/// place by itself.
final class DeviceClasses {

    private DeviceClasses() {}

    /// Whether both name a class under one scheme at least.
    static boolean areStated(@Nullable DeviceClassification from, @Nullable DeviceClassification to) {
        return schemes()
                .anyMatch(scheme -> scheme.of(from).isPresent() && scheme.of(to).isPresent());
    }

    static List<Difference> between(@Nullable DeviceClassification from, @Nullable DeviceClassification to) {
        return schemes().flatMap(scheme -> scheme.between(from, to)).toList();
    }

    private static Stream<Scheme<?>> schemes() {
        return Stream.of(
                new Scheme<FdaClass>("FDA", DeviceClassification::fda),
                new Scheme<EuClass>("EU", DeviceClassification::eu),
                new Scheme<SoftwareSafetyClass>("IEC 62304", DeviceClassification::software));
    }

    /// Classes that are declared from the lowest to the highest.
    private record Scheme<E extends Enum<E>>(String name, Function<DeviceClassification, @Nullable E> classOf) {

        Optional<E> of(@Nullable DeviceClassification classification) {
            return classification == null ? Optional.empty() : Optional.ofNullable(classOf.apply(classification));
        }

        Stream<Difference> between(@Nullable DeviceClassification from, @Nullable DeviceClassification to) {
            var before = of(from);
            var after = of(to);
            if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
                return Stream.of();
            }
            boolean raised = after.get().compareTo(before.get()) > 0;
            return Stream.of(new Difference(
                    DEVICE_CLASS,
                    raised ? DEVICE_CLASS_RAISED : DEVICE_CLASS_LOWERED,
                    name,
                    raised,
                    "it is class %s (%s), and was %s".formatted(after.get(), name, before.get()),
                    "Show what class %s (%s) asks for".formatted(after.get(), name)));
        }
    }
}
