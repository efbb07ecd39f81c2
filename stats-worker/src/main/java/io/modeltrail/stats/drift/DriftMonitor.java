package io.modeltrail.stats.drift;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Watches one stream of values: freezes the first ones as a reference (or is given one), then looks at every value
/// with [Cusum] and [PageHinkley] in both directions and at every full window with the population stability index and
/// the Kolmogorov-Smirnov test. The same values in the same order give the same signs.
public final class DriftMonitor {
    private final DriftPolicy policy;
    private final Map<DriftMethod, DriftLevel> reached = new EnumMap<>(DriftMethod.class);
    private final double[] window;
    private double[] gathered;
    private int filled;
    private long values;
    private @Nullable FrozenReference reference;
    private Cusum cusum;
    private PageHinkley rising;
    private PageHinkley falling;

    public DriftMonitor(DriftPolicy policy) {
        this.policy = policy;
        gathered = new double[policy.reference()];
        window = new double[policy.window()];
        cusum = Cusum.start(0, 1, policy.cusum().slack(), policy.cusum().limit());
        rising = pageHinkley(policy, 0);
        falling = rising;
    }

    /// With a reference from elsewhere, such as the validation study.
    public static DriftMonitor against(FrozenReference reference, DriftPolicy policy) {
        var monitor = new DriftMonitor(policy);
        monitor.freeze(reference);
        return monitor;
    }

    /// The levels that this value makes the methods reach; each level of a method is told once.
    public List<DriftSign> add(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a value must be finite, got " + value);
        }
        FrozenReference known = reference;
        if (known == null) {
            gather(value);
            return List.of();
        }
        values++;
        window[filled++] = value;
        List<DriftSign> signs = new ArrayList<>();
        OptionalDouble standardised = known.standardised(value);
        if (standardised.isPresent()) {
            watch(standardised.getAsDouble(), known, signs);
        }
        if (filled == window.length) {
            compare(known, signs);
            filled = 0;
        }
        return signs;
    }

    public boolean hasReference() {
        return reference != null;
    }

    public DriftLevel level(DriftMethod method) {
        return reached.getOrDefault(method, DriftLevel.NONE);
    }

    private void gather(double value) {
        gathered[filled++] = value;
        if (filled == gathered.length) {
            freeze(new FrozenReference(gathered));
        }
    }

    private void freeze(FrozenReference frozen) {
        reference = frozen;
        int size = frozen.values().length;
        gathered = new double[0];
        filled = 0;
        // The reference counts as values already seen, of mean 0.
        rising = pageHinkley(policy, size);
        falling = rising;
    }

    private void watch(double standardised, FrozenReference known, List<DriftSign> signs) {
        cusum = cusum.with(standardised);
        rising = rising.with(standardised);
        falling = falling.with(-standardised);
        if (cusum.isBeyondLimit()) {
            reach(
                    DriftMethod.CUSUM,
                    DriftLevel.ALARM,
                    Math.max(cusum.high(), cusum.low()),
                    cusum.limit(),
                    known,
                    signs);
        }
        if (rising.isBeyondLimit() || falling.isBeyondLimit()) {
            double sum = Math.max(rising.sum() - rising.minimum(), falling.sum() - falling.minimum());
            reach(DriftMethod.PAGE_HINKLEY, DriftLevel.ALARM, sum, rising.lambda(), known, signs);
        }
    }

    private void compare(FrozenReference known, List<DriftSign> signs) {
        DriftPolicy.Bins bins = policy.populationStability();
        double index = known.populationStability(window, bins.count()).orElseThrow();
        if (index > bins.alarm()) {
            reach(DriftMethod.POPULATION_STABILITY, DriftLevel.ALARM, index, bins.alarm(), known, signs);
        } else if (index > bins.warning()) {
            reach(DriftMethod.POPULATION_STABILITY, DriftLevel.WARNING, index, bins.warning(), known, signs);
        }
        double look = (double) values / window.length;
        double level = policy.kolmogorovAlpha() / (look * (look + 1));
        double p = known.kolmogorovP(window).orElseThrow();
        if (p <= level) {
            reach(DriftMethod.KOLMOGOROV_SMIRNOV, DriftLevel.ALARM, p, level, known, signs);
        }
    }

    private void reach(
            DriftMethod method,
            DriftLevel level,
            double statistic,
            double limit,
            FrozenReference known,
            List<DriftSign> signs) {
        if (level(method).compareTo(level) < 0) {
            reached.put(method, level);
            double recent = Arrays.stream(window, 0, filled).average().orElseThrow();
            signs.add(new DriftSign(method, level, statistic, limit, values, known.mean(), recent));
        }
    }

    private static PageHinkley pageHinkley(DriftPolicy policy, long seen) {
        return new PageHinkley(
                policy.pageHinkley().slack(), policy.pageHinkley().limit(), seen, 0, 0, 0);
    }

    /// Everything that [#read] needs to go on where this monitor stands.
    public void write(BinaryWriter to) {
        FrozenReference known = reference;
        to.text(policy.text());
        write(to, known == null ? new double[0] : known.values());
        write(to, Arrays.copyOf(known == null ? gathered : window, filled));
        to.number(values);
        write(to, new double[] {cusum.high(), cusum.low()});
        for (PageHinkley each : List.of(rising, falling)) {
            to.number(each.seen());
            write(to, new double[] {each.mean(), each.sum(), each.minimum()});
        }
        for (DriftMethod method : DriftMethod.values()) {
            to.text(level(method).name());
        }
    }

    /// Under another policy than it was written with, a monitor keeps its reference and begins anew.
    public static DriftMonitor read(BinaryReader from, DriftPolicy policy) {
        var monitor = new DriftMonitor(policy);
        boolean same = from.text().equals(policy.text());
        double[] frozen = readDoubles(from);
        if (frozen.length > 0) {
            monitor.freeze(new FrozenReference(frozen));
        }
        double[] open = readDoubles(from);
        long values = from.number();
        double[] sums = readDoubles(from);
        PageHinkley rising = readPageHinkley(from, policy);
        PageHinkley falling = readPageHinkley(from, policy);
        Map<DriftMethod, DriftLevel> levels = new EnumMap<>(DriftMethod.class);
        for (DriftMethod method : DriftMethod.values()) {
            levels.put(method, DriftLevel.valueOf(from.text()));
        }
        if (same) {
            System.arraycopy(open, 0, frozen.length > 0 ? monitor.window : monitor.gathered, 0, open.length);
            monitor.filled = open.length;
            monitor.values = values;
            monitor.cusum =
                    new Cusum(0, 1, policy.cusum().slack(), policy.cusum().limit(), sums[0], sums[1]);
            monitor.rising = rising;
            monitor.falling = falling;
            monitor.reached.putAll(levels);
        }
        return monitor;
    }

    private static PageHinkley readPageHinkley(BinaryReader from, DriftPolicy policy) {
        long seen = from.number();
        double[] sums = readDoubles(from);
        return new PageHinkley(
                policy.pageHinkley().slack(), policy.pageHinkley().limit(), seen, sums[0], sums[1], sums[2]);
    }

    private static void write(BinaryWriter to, double[] numbers) {
        to.number(numbers.length);
        for (double number : numbers) {
            to.optionalDouble(number);
        }
    }

    private static double[] readDoubles(BinaryReader from) {
        var numbers = new double[Math.toIntExact(from.number())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Objects.requireNonNull(from.optionalDouble());
        }
        return numbers;
    }
}
