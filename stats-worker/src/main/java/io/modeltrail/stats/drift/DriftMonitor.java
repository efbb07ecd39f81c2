package io.modeltrail.stats.drift;

import io.modeltrail.events.drift.DriftEvidence;
import io.modeltrail.events.drift.DriftFinding;
import io.modeltrail.events.drift.DriftLevel;
import io.modeltrail.events.drift.DriftMethod;
import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Watches one signal of one version: freezes its first panes as the reference, then looks at each pane with the
/// sequential methods and at each full window with the population stability index and the Kolmogorov-Smirnov distance.
/// A function of the panes: the same panes give the same notices, and a restart leaves no trace.
public final class DriftMonitor {
    private final DriftPolicy policy;
    private @Nullable FrozenReference reference;
    private MeanWatch means;
    /// The reference while it is gathered, then the window that is filling.
    private Stretch open = new Stretch();
    /// Since the reference was frozen: the records and what was late, without the values.
    private final Stretch past = new Stretch();

    private long late;
    private long leftOut;
    private long windows;
    private final Map<DriftMethod, DriftFinding> loud = new EnumMap<>(DriftMethod.class);
    private int quietWindows;
    private long loudPane;
    private DriftLevel standing = DriftLevel.NONE;
    private int episode;

    public DriftMonitor(DriftPolicy policy) {
        this.policy = policy;
        means = new MeanWatch(policy, 0);
    }

    /// Takes the next pane, with all its values.
    public Optional<DriftNotice> next(Stretch pane) {
        open.include(pane);
        past.includeInputs(pane);
        late += pane.late();
        FrozenReference known = reference;
        if (known == null) {
            if (policy.reference().isReachedBy(open)) {
                freeze(new FrozenReference(open));
            }
            return Optional.empty();
        }
        means.next(pane.lastPane(), known.rankSum(pane.values()), pane.values().total())
                .forEach(finding -> loud.put(finding.method(), finding));
        boolean full = policy.window().isReachedBy(open);
        if (full) {
            windows++;
            compare(known).forEach(finding -> loud.put(finding.method(), finding));
        }
        Optional<DriftNotice> notice = judge(known, full);
        if (full) {
            open = new Stretch();
            loud.clear();
        }
        return notice;
    }

    /// Values of a pane that is closed.
    public void leaveOut(long values) {
        leftOut += values;
    }

    private void freeze(FrozenReference frozen) {
        reference = frozen;
        means = new MeanWatch(policy, frozen.total());
        open = new Stretch();
    }

    private List<DriftFinding> compare(FrozenReference known) {
        BinCounts values = open.values();
        double alpha = policy.alphaAt(windows);
        List<DriftFinding> found = new ArrayList<>();
        found.addAll(finding(
                DriftMethod.POPULATION_STABILITY,
                known.stability(values),
                known.stabilityByChance(values, alpha),
                policy.populationStability()));
        found.addAll(finding(
                DriftMethod.KOLMOGOROV_SMIRNOV,
                known.distance(values),
                known.distanceByChance(values, alpha),
                policy.kolmogorov()));
        return found;
    }

    /// Beyond what matters, and beyond chance; major only what would be a warning without what chance may have added.
    private List<DriftFinding> finding(DriftMethod method, double statistic, double byChance, DriftPolicy.Shift shift) {
        double warning = Math.max(shift.warning(), byChance);
        double major = Math.max(shift.major(), shift.warning() + byChance);
        Instant since = Stretch.startOf(open.firstPane());
        if (statistic > major) {
            return List.of(new DriftFinding(method, DriftLevel.MAJOR, statistic, major, since));
        }
        return statistic > warning
                ? List.of(new DriftFinding(method, DriftLevel.WARNING, statistic, warning, since))
                : List.of();
    }

    private Optional<DriftNotice> judge(FrozenReference known, boolean full) {
        if (!loud.isEmpty()) {
            quietWindows = 0;
            loudPane = open.lastPane();
        } else if (full) {
            quietWindows++;
        }
        DriftLevel now = loud.values().stream()
                .map(DriftFinding::level)
                .max(DriftLevel::compareTo)
                .orElse(DriftLevel.NONE);
        if (now.compareTo(standing) > 0) {
            episode += standing == DriftLevel.NONE ? 1 : 0;
            return Optional.of(reach(now, known));
        }
        boolean over = standing != DriftLevel.NONE
                && quietWindows >= policy.quiet().windows()
                && open.lastPane() - loudPane >= policy.quiet().span().toSeconds();
        return over ? Optional.of(reach(DriftLevel.NONE, known)) : Optional.empty();
    }

    private DriftNotice reach(DriftLevel level, FrozenReference known) {
        standing = level;
        var evidence = new DriftEvidence(
                List.copyOf(loud.values()),
                known.stretch().window(),
                open.window(),
                policy.id(),
                policy.version(),
                late,
                leftOut,
                past.inputs());
        return new DriftNotice(episode, level, evidence, Stretch.startOf(open.lastPane() + 1));
    }

    /// Everything that [#read] needs to go on where this monitor stands.
    public void write(BinaryWriter to) {
        FrozenReference known = reference;
        to.text(policy.text()).flag(known != null);
        if (known != null) {
            known.stretch().write(to);
        }
        past.write(to);
        to.number(late).number(leftOut).text(standing.name()).number(episode).number(loudPane);
        open.write(to);
        means.write(to);
        to.number(windows).number(quietWindows).number(loud.size());
        loud.values()
                .forEach(finding -> to.text(finding.method().name())
                        .text(finding.level().name())
                        .optionalDouble(finding.statistic())
                        .optionalDouble(finding.limit())
                        .number(finding.since().toEpochMilli()));
    }

    /// Under another policy than it was written with, a monitor keeps its reference and its episode, and looks anew.
    public static DriftMonitor read(BinaryReader from, DriftPolicy policy) {
        var monitor = new DriftMonitor(policy);
        boolean same = from.text().equals(policy.text());
        if (Boolean.TRUE.equals(from.flag())) {
            monitor.freeze(new FrozenReference(Stretch.read(from)));
        }
        monitor.past.include(Stretch.read(from));
        monitor.late = from.number();
        monitor.leftOut = from.number();
        monitor.standing = DriftLevel.valueOf(from.text());
        monitor.episode = Math.toIntExact(from.number());
        monitor.loudPane = from.number();
        Stretch open = Stretch.read(from);
        if (same) {
            monitor.open = open;
            monitor.means = MeanWatch.read(from, policy, monitor.reference == null ? 0 : monitor.reference.total());
            monitor.windows = from.number();
            monitor.quietWindows = Math.toIntExact(from.number());
            for (long left = from.number(); left > 0; left--) {
                DriftFinding finding = readFinding(from);
                monitor.loud.put(finding.method(), finding);
            }
        }
        return monitor;
    }

    private static DriftFinding readFinding(BinaryReader from) {
        return new DriftFinding(
                DriftMethod.valueOf(from.text()),
                DriftLevel.valueOf(from.text()),
                Objects.requireNonNull(from.optionalDouble()),
                Objects.requireNonNull(from.optionalDouble()),
                Instant.ofEpochMilli(from.number()));
    }
}
