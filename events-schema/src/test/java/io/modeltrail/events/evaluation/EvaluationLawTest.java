package io.modeltrail.events.evaluation;

import static io.modeltrail.events.evaluation.History.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.catalog.SoftwareSafetyClass;
import io.modeltrail.events.compliance.JustificationKind;
import io.modeltrail.events.rulepack.RulePack;
import io.modeltrail.events.rulepack.RulePacks;
import io.modeltrail.events.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// What holds of every evaluation, whatever happened.
class EvaluationLawTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden-evaluation.json");

    /// Facts in any order, read again from their bytes: the same bytes.
    @Property(tries = 15)
    void theSameLogAndPackGiveTheSameBytes(@ForAll long seed) {
        var facts = random(new Random(seed)).facts();
        var again = new ArrayList<>(random(new Random(seed)).facts());
        Collections.shuffle(again, new Random(~seed));
        for (var pack : RulePacks.all()) {
            assertThat(json(pack, again)).isEqualTo(json(pack, facts));
        }
    }

    /// A gate is a conjunction, no leaf is named that is not there, and every requirement is named.
    @Property(tries = 15)
    void everyRequirementStandsOnLeavesThatAreThere(@ForAll long seed) {
        var facts = random(new Random(seed)).facts();
        for (var pack : RulePacks.all()) {
            var evaluation = Evaluation.of(pack, VersionFacts.of(facts), NOON);
            assertThat(evaluation.requirements()).hasSameSizeAs(pack.requirements());
            assertThat(evaluation.fulfilled()).isEqualTo(evaluation.unsettled().isEmpty());
            assertThat(evaluation.score()).isBetween(0.0, 1.0);
            assertThat(evaluation.requirements())
                    .flatExtracting(RequirementFinding::evidence)
                    .allSatisfy(proof -> assertThat(proof.position()).isBetween(0L, facts.size() - 1L));
        }
    }

    @Test
    void anEvaluationHasItsGoldenBytes() throws IOException {
        var pack = RulePacks.of("ISO-14971", "2019").orElseThrow();
        var evaluation = Evaluation.of(
                pack, VersionFacts.of(random(new Random(14971), List.of(pack)).facts()), NOON);
        var written = Json.tolerant().writerWithDefaultPrettyPrinter().writeValueAsString(evaluation) + "\n";
        if (Boolean.getBoolean("golden.write") && !Files.exists(GOLDEN)) {
            Files.writeString(GOLDEN, written);
        }
        assertThat(written).isEqualTo(Files.readString(GOLDEN, UTF_8));
    }

    private static byte[] json(RulePack pack, List<Fact> facts) {
        return Json.tolerant().writeValueAsBytes(Evaluation.of(pack, VersionFacts.of(facts), NOON));
    }

    private static History random(Random random) {
        return random(random, RulePacks.all());
    }

    /// With justifications of requirements of these packs.
    private static History random(Random random, List<RulePack> packs) {
        var kinds = List.of("RISK.PLAN", "RISK.POLICY", "RISK.FILE", "IFU", "LABELLING", "REQ.SPEC", "REFERENCES");
        var history = History.registered();
        for (int i = 0; i < 40; i++) {
            var kind = kinds.get(random.nextInt(kinds.size()));
            var id = kind + "-" + random.nextInt(3);
            switch (random.nextInt(5)) {
                case 0 -> history.attached(id, kind, random.nextBoolean() ? kind + "-0" : null);
                case 1 -> history.approved(id, kind, random.nextBoolean() ? "grace" : "ada", "admin");
                case 2 -> history.described(random.nextBoolean() ? SoftwareSafetyClass.B : SoftwareSafetyClass.C);
                case 3 -> history.filed(kind);
                default -> {
                    var pack = packs.get(random.nextInt(packs.size()));
                    var requirement = pack.requirements()
                            .get(random.nextInt(pack.requirements().size()));
                    history.justified(
                            pack.framework(),
                            pack.edition(),
                            requirement.id(),
                            random.nextBoolean() ? JustificationKind.NOT_APPLICABLE : JustificationKind.MET_OTHERWISE);
                }
            }
        }
        return history;
    }
}
