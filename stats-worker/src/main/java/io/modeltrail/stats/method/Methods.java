package io.modeltrail.stats.method;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The catalog of all methods. A feature adds its own list here, one line.
public final class Methods {

    private static final Map<String, Method> ALL = byName(Stream.of(
                    ProportionMethods.all(),
                    PairedMethods.all(),
                    RocMethods.all(),
                    SequentialMethods.all(),
                    ContingencyMethods.all(),
                    TwoProportionMethods.all(),
                    MeanMethods.all(),
                    RankMethods.all(),
                    MultiplicityMethods.all(),
                    DriftMethods.all(),
                    MetricMethods.all(),
                    PlanningMethods.all(),
                    BayesMethods.all(),
                    MonitoringMethods.all(),
                    ValidationMethods.all(),
                    CalibrationMethods.all())
            .flatMap(List::stream)
            .toList());

    private Methods() {}

    /// By name, in the order of the names; cannot be changed.
    public static Map<String, Method> all() {
        return ALL;
    }

    private static Map<String, Method> byName(List<Method> methods) {
        var names = new TreeMap<String, Method>();
        for (Method method : methods) {
            if (names.put(method.name(), method) != null) {
                throw new IllegalStateException("two methods are named " + method.name());
            }
        }
        return Collections.unmodifiableMap(names);
    }
}
