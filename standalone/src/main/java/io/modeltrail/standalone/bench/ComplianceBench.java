package io.modeltrail.standalone.bench;

import io.modeltrail.events.Event;
import io.modeltrail.events.catalog.Artifact;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.Document;
import io.modeltrail.events.catalog.DossierEvent.DocumentApproved;
import io.modeltrail.events.catalog.DossierEvent.DocumentAttached;
import io.modeltrail.events.catalog.EvidenceEvent.StudyOutcomeNoted;
import io.modeltrail.events.catalog.ModelVersionEvent;
import io.modeltrail.events.catalog.ModelVersionEvent.ModelVersionRegistered;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.dossier.Dossier;
import io.modeltrail.events.dossier.Gates;
import io.modeltrail.events.evaluation.Evaluation;
import io.modeltrail.events.evaluation.Fact;
import io.modeltrail.events.evaluation.VersionFacts;
import io.modeltrail.events.policy.ClinicalThresholds;
import io.modeltrail.events.rulepack.RulePacks;
import io.modeltrail.events.signing.Signature;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.signing.Signer;
import io.modeltrail.events.validation.StudyType;
import io.modeltrail.events.validation.StudyVerdict;
import io.modeltrail.events.wire.CommandContext;
import io.modeltrail.events.wire.Digests;
import io.modeltrail.events.wire.Envelopes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// How long a gate and an evaluation by all rule packs take for a version with a long history, from the bytes of its
/// leaves, against parsing the same leaves.
final class ComplianceBench implements Benchmark {

    private static final int EVENTS = 10_000;
    private static final int KINDS = 200;
    private static final int WARM_UP = 20;
    private static final int RUNS = 100;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = START.plusSeconds(EVENTS);

    @Override
    public String name() {
        return "compliance";
    }

    @Override
    public String measures() {
        return "a gate and an evaluation by %d rule packs from %,d leaves of one version"
                .formatted(RulePacks.all().size(), EVENTS);
    }

    @Override
    public List<Figure> run() {
        var leaves = IntStream.range(0, EVENTS).mapToObj(ComplianceBench::leaf).toList();
        var parse = times(() -> parse(leaves));
        var evaluate = times(() -> evaluate(leaves));
        var gate = times(() -> gate(leaves));
        var facts = VersionFacts.of(facts(leaves));
        var judge = times(() -> judge(facts));
        return List.of(
                against("evaluation, p50", quantile(evaluate, 0.50), parse),
                against("evaluation, p99", quantile(evaluate, 0.99), parse),
                against("gate into PRODUCTION, p50", quantile(gate, 0.50), parse),
                against("gate into PRODUCTION, p99", quantile(gate, 0.99), parse),
                Figure.of("judging alone, facts at hand, p50", quantile(judge, 0.50), "ms", "-", "-"),
                Figure.of("judging alone, facts at hand, p99", quantile(judge, 0.99), "ms", "-", "-"));
    }

    private static Figure against(String what, double value, double[] parse) {
        return Figure.against(what, value, "ms", "parsing the same leaves, p50", quantile(parse, 0.50), "3", "1.5");
    }

    private static int parse(List<byte[]> leaves) {
        int length = 0;
        for (var leaf : leaves) {
            length += Envelopes.decode(leaf).subject().length();
        }
        return length;
    }

    private static List<Fact> facts(List<byte[]> leaves) {
        return IntStream.range(0, leaves.size())
                .mapToObj(position -> Fact.of(position, Envelopes.decode(leaves.get(position))))
                .toList();
    }

    private static int evaluate(List<byte[]> leaves) {
        return judge(VersionFacts.of(facts(leaves)));
    }

    private static int judge(VersionFacts facts) {
        return RulePacks.all().stream()
                .mapToInt(pack -> Evaluation.of(pack, facts, NOW).metWeight())
                .sum();
    }

    private static int gate(List<byte[]> leaves) {
        var events = leaves.stream()
                .map(leaf -> (ModelVersionEvent) Envelopes.decode(leaf).event())
                .toList();
        return Gates.into(
                        Phase.PRODUCTION,
                        Dossier.of(events).orElseThrow(),
                        LocalDate.ofInstant(NOW, ZoneOffset.UTC),
                        ClinicalThresholds.defaults())
                .unmet()
                .size();
    }

    /// Milliseconds, in order. Throws when something was not done.
    private static double[] times(Supplier<Integer> work) {
        var times = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            long begin = System.nanoTime();
            int done = work.get();
            double took = (System.nanoTime() - begin) / 1e6;
            if (done == 0) {
                throw new IllegalStateException("nothing was found in %,d leaves".formatted(EVENTS));
            }
            if (run >= 0) {
                times[run] = took;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    private static byte[] leaf(int position) {
        var context = new CommandContext("c-" + position, "grace", "regulatory-affairs", null, "c", null, null);
        return Envelopes.encode(Envelopes.wrap(
                "bench", "e-" + position, event(position), position, START.plusSeconds(position), context));
    }

    /// Documents of many kinds, each revised and approved again and again, with studies between them.
    private static Event event(int position) {
        var kind = position / 4 % KINDS == 0 ? "RISK.PLAN" : "KIND." + position / 4 % KINDS;
        var document = new Document(
                "d-" + position / 4, kind, kind, Digests.of(kind), "application/pdf", "1", "ada", null, null);
        return switch (position) {
            case 0 ->
                new ModelVersionRegistered(
                        "m",
                        "1.0.0",
                        ChangeKind.MAJOR,
                        new Artifact("s3://m", Digests.of("m")),
                        "measuring",
                        List.of(),
                        "ada",
                        START);
            default ->
                switch (position % 4) {
                    case 1 -> new DocumentAttached("m", "1.0.0", document, Digests.of(document), START);
                    case 2 ->
                        new DocumentApproved(
                                "m", "1.0.0", document.documentId(), kind, document.digest(), signed(), START);
                    default ->
                        new StudyOutcomeNoted(
                                "m",
                                "1.0.0",
                                "s-" + position,
                                StudyType.CLINICAL_VALIDATION,
                                StudyVerdict.FAILED,
                                List.of(),
                                List.of(),
                                null,
                                START);
                };
        };
    }

    private static Signature signed() {
        return new Signature(
                SignatureMeaning.APPROVAL, Digests.of("d"), null, new Signer("grace", "Grace", START, null), START);
    }
}
