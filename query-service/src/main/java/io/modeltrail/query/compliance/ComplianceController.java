package io.modeltrail.query.compliance;

import io.modeltrail.events.evaluation.Evaluation;
import io.modeltrail.events.evaluation.FactTypes;
import io.modeltrail.events.evaluation.Proof;
import io.modeltrail.events.evaluation.VersionFacts;
import io.modeltrail.events.rulepack.RulePack;
import io.modeltrail.events.rulepack.RulePacks;
import io.modeltrail.events.wire.Json;
import io.modeltrail.query.audit.LogProofs.Inclusion;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.BadParameter;
import io.modeltrail.query.reading.Parameters;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/compliance/{model}/{version}`: how a version stands with each framework, and which leaves show it
/// (ADR 0022). Nothing is stored: the answer is computed anew from the log, as of any position.
@RestController("queryComplianceController")
public final class ComplianceController {

    public static final String MEANING = "Evidence on record and whether it is consistent. It does not say that anybody"
            + " complies, nor that a device is safe or effective.";

    private final VersionReads versions;

    public ComplianceController(VersionReads versions) {
        this.versions = versions;
    }

    /// The first `size` entries of the log have this root: what was looked at.
    record Checkpoint(long size, String root) {}

    /// `at` is what ages were counted up to; `inForce` are the editions that hold, even where another was asked for.
    record ComplianceAnswer(
            String model,
            String version,
            long position,
            Instant at,
            Checkpoint checkpoint,
            String meaning,
            List<PackInForce> inForce,
            List<Evaluation> frameworks,
            @Nullable List<Inclusion> proofs) {}

    @GetMapping("/api/v1/compliance/{model}/{version}")
    ResponseEntity<String> compliance(
            Asking asking,
            @PathVariable String model,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "false") String proofs) {
        checkKnown(framework, edition);
        Parameters.yesOrNo(proofs, "proofs");
        var until = on == null
                ? null
                : VersionReads.day(on).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var known = versions.of(asking, model, version, FactTypes.all());
        var at = until == null ? known.point().time() : until;
        var facts = VersionFacts.of(known.facts());
        var inForce = known.packs().stream()
                .filter(pack -> framework.isEmpty() || pack.rules().framework().equals(framework))
                .toList();
        var rules = edition.isEmpty()
                ? inForce.stream().map(PackInForce::rules).toList()
                : List.of(RulePacks.of(framework, edition).orElseThrow());
        var evaluations =
                rules.stream().map(pack -> Evaluation.of(pack, facts, at)).toList();
        var answer = new ComplianceAnswer(
                model,
                version,
                known.position(),
                at,
                new Checkpoint(known.point().size(), known.point().root().base64()),
                MEANING,
                inForce,
                evaluations,
                proofs.equals("true") ? versions.proofs(known.point(), positions(evaluations)) : null);
        return Answers.json(Json.tolerant().writeValueAsString(answer), known.position());
    }

    private static void checkKnown(String framework, String edition) {
        Parameters.oneOf(framework, RulePacks.frameworks(), "framework");
        if (framework.isEmpty() && !edition.isEmpty()) {
            throw new BadParameter("edition", "is one of a framework: give framework too");
        }
        var editions = RulePacks.editions(framework);
        Parameters.oneOf(edition, editions.stream().map(RulePack::edition).toList(), "edition");
    }

    /// Every leaf that the evaluations rest on.
    public static SortedSet<Long> positions(List<Evaluation> evaluations) {
        return evaluations.stream()
                .flatMap(evaluation -> evaluation.requirements().stream())
                .flatMap(finding -> {
                    var shown = finding.evidence().stream().map(Proof::position);
                    var signed = finding.justification();
                    return signed == null ? shown : Stream.concat(shown, Stream.of(signed));
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
