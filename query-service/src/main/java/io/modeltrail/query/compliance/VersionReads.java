package io.modeltrail.query.compliance;

import io.modeltrail.events.evaluation.Concerns;
import io.modeltrail.events.evaluation.Fact;
import io.modeltrail.events.rulepack.RulePack;
import io.modeltrail.query.audit.AuditProjection;
import io.modeltrail.query.audit.Leaf;
import io.modeltrail.query.audit.LogProofs;
import io.modeltrail.query.audit.LogProofs.Inclusion;
import io.modeltrail.query.audit.LogProofs.Point;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.BadParameter;
import io.modeltrail.query.reading.NotThere;
import io.modeltrail.query.reading.Reads;
import io.modeltrail.query.reading.Snapshot;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what the log says about one version: which streams are about it, and their leaves that a rule pack may ask
/// for.
public final class VersionReads {

    private static final Pattern DAY = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}");

    private final Reads reads;
    private final InstantSource clock = InstantSource.system();

    public VersionReads(Reads reads) {
        this.reads = reads;
    }

    /// The leaves about a version among those of `point`, the facts they hold, and the rule packs in force there.
    public record Known(
            String model, String version, List<Leaf> leaves, List<Fact> facts, List<PackInForce> packs, Point point) {
        public Known {
            leaves = List.copyOf(leaves);
            facts = List.copyOf(facts);
            packs = List.copyOf(packs);
        }

        public long position() {
            return point.size() - 1;
        }

        /// The rules that hold of a framework of this release.
        public RulePack rules(String framework) {
            return packs.stream()
                    .map(PackInForce::rules)
                    .filter(pack -> pack.framework().equals(framework))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// 404 when the version was not registered by then. `types` are the events wanted, without prefix and version.
    public Known of(Asking asking, String model, String version, List<String> types) {
        var streams = reads.read(ComplianceProjection.NAME, asking, at -> streams(at, model, version));
        if (streams.position() < 0) {
            throw new NotThere(
                    "there is no version %s of model %s: nothing was recorded by then".formatted(version, model));
        }
        var there = new Asking(Long.toString(streams.position()), null);
        return reads.read(AuditProjection.NAME, there, at -> {
                    var leaves = LogProofs.leaves(at, streams.value(), types).toList();
                    var facts = leaves.stream()
                            .flatMap(VersionReads::fact)
                            .filter(fact -> fact.isOf(version))
                            .toList();
                    if (facts.stream().noneMatch(fact -> fact.type().equals("ModelVersionRegistered"))) {
                        throw new NotThere("there is no version %s of model %s as of position %d"
                                .formatted(version, model, streams.position()));
                    }
                    return new Known(
                            model,
                            version,
                            leaves,
                            facts,
                            PackInForce.all(at),
                            LogProofs.point(at).orElseThrow());
                })
                .value();
    }

    /// Proofs that these leaves are among those of the point.
    List<Inclusion> proofs(Point point, SortedSet<Long> positions) {
        var there = new Asking(Long.toString(point.size() - 1), null);
        return reads.read(AuditProjection.NAME, there, at -> LogProofs.inclusions(at, point, positions))
                .value();
    }

    /// The day asked for; else that of the last entry up to the position asked about, else today.
    LocalDate day(@Nullable String on, Asking asking) {
        if (on != null) {
            return day(on);
        }
        if (asking.asOf() == null) {
            return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        }
        return reads.read(AuditProjection.NAME, asking, LogProofs::point)
                .value()
                .map(point -> LocalDate.ofInstant(point.time(), ZoneOffset.UTC))
                .orElse(LocalDate.EPOCH);
    }

    static LocalDate day(String text) {
        if (DAY.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noDay) {
                throw new BadParameter("on", "must be a day of the calendar, not " + text);
            }
        }
        throw new BadParameter("on", "must be a day such as 2026-01-31");
    }

    private static List<String> streams(Snapshot at, String model, String version) {
        return at.sql("""
                        with recursive about(stream) as (
                            select unnest(array[:named]::text[]) collate "C"
                            union
                            select c.stream from {concern} c join about a on c.about = a.stream
                            where c.valid_from <= :position
                        )
                        select stream from about order by stream
                        """)
                .param("named", Concerns.named(model, version))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static Stream<Fact> fact(Leaf leaf) {
        return leaf.envelope().stream().map(envelope -> Fact.of(leaf.position(), envelope));
    }
}
