package io.modeltrail.events.rulepack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The rule packs of this release, one file a framework and edition. A new edition is a new file beside the
/// old one.
public final class RulePacks {

    /// In order of framework, and of its editions, the latest in force last.
    private static final List<String> FILES = List.of(
            "EU-AI-ACT.2024-1689",
            "EU-CE.2017-745-ANNEX-II-III",
            "EU-MDR.2017-745",
            "FDA-510K-ESTAR.2026",
            "FDA-803-806.2026",
            "FDA-820-QMSR.2026",
            "FDA-822.2026",
            "FDA-PART-11.1997",
            "HIPAA.2013",
            "IEC-62304.2006-A1-2015",
            "ISO-13485.2016",
            "ISO-14971.2019");

    private RulePacks() {}

    /// Reads them once, when first asked for.
    private static final class Loaded {
        private static final List<RulePack> PACKS =
                FILES.stream().map(Loaded::read).toList();

        private static RulePack read(String file) {
            try (var in = RulePacks.class.getResourceAsStream("/rule-packs/" + file + ".json")) {
                if (in == null) {
                    throw new IllegalStateException("the rule pack %s is missing".formatted(file));
                }
                return RulePackReader.read(in.readAllBytes());
            } catch (IOException broken) {
                throw new UncheckedIOException("cannot read the rule pack " + file, broken);
            }
        }
    }

    public static List<RulePack> all() {
        return Loaded.PACKS;
    }

    /// The names of all frameworks, in order.
    public static List<String> frameworks() {
        return all().stream().map(RulePack::framework).distinct().toList();
    }

    public static List<RulePack> editions(String framework) {
        return all().stream().filter(pack -> pack.framework().equals(framework)).toList();
    }

    public static Optional<RulePack> of(String framework, String edition) {
        return editions(framework).stream()
                .filter(pack -> pack.edition().equals(edition))
                .findFirst();
    }

    public static Optional<RulePack> latest(String framework) {
        return editions(framework).stream().reduce((_, later) -> later);
    }

    /// Frameworks with their editions, for people.
    public static String names() {
        return all().stream()
                .map(pack -> "%s %s".formatted(pack.framework(), pack.edition()))
                .collect(Collectors.joining(", "));
    }
}
