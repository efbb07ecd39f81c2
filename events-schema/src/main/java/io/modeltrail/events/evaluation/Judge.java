package io.modeltrail.events.evaluation;

import io.modeltrail.events.compliance.JustificationKind;
import io.modeltrail.events.rulepack.Requirement;
import io.modeltrail.events.rulepack.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Judges the requirements of one rule pack.
record Judge(RulePack pack, VersionFacts facts, EvidenceSearch search) {

    Evaluation evaluation() {
        var needed = new TreeSet<String>();
        var absent = new TreeSet<String>();
        var findings = new ArrayList<RequirementFinding>();
        for (var requirement : pack.requirements()) {
            var found = search.find(requirement.evidence());
            var finding = finding(requirement, found);
            findings.add(finding);
            if (finding.standing() != Standing.NOT_APPLICABLE && finding.justification() == null) {
                needed.addAll(found.needed());
                absent.addAll(found.absent());
            }
        }
        int met = weight(findings, Standing.MET);
        int applicable = findings.stream().mapToInt(RequirementFinding::weight).sum()
                - weight(findings, Standing.NOT_APPLICABLE);
        return new Evaluation(
                pack.framework(),
                pack.edition(),
                pack.title(),
                pack.digest(),
                findings.stream().allMatch(finding -> finding.standing().isSettled()),
                Counts.of(findings),
                met,
                applicable,
                share(met, applicable),
                new Documentation(
                        needed.size(),
                        needed.size() - absent.size(),
                        List.copyOf(absent),
                        share(needed.size() - absent.size(), needed.size())),
                findings);
    }

    private RequirementFinding finding(Requirement requirement, Search found) {
        var waived = facts.justifications().of(pack, requirement.id(), JustificationKind.NOT_APPLICABLE);
        if (waived.isPresent()) {
            var why = "signed: " + waived.get().event().justification().why();
            return finding(
                    requirement,
                    Standing.NOT_APPLICABLE,
                    why,
                    found,
                    waived.get().position());
        }
        var excluded = excludedBy(requirement);
        if (!excluded.isEmpty()) {
            return finding(requirement, Standing.NOT_APPLICABLE, excluded, found, null);
        }
        var unknown = unstated(requirement);
        if (!unknown.isEmpty()) {
            return finding(requirement, Standing.INDETERMINATE, unknown, found, null);
        }
        var trigger = requirement.onlyIf();
        if (trigger.isPresent() && !search.happened(trigger.get())) {
            var why = "no %s is on the log".formatted(trigger.get().type());
            return finding(requirement, Standing.NOT_APPLICABLE, why, found, null);
        }
        return judged(requirement, found);
    }

    private RequirementFinding judged(Requirement requirement, Search found) {
        if (found.extent() == Search.Extent.ALL) {
            return finding(requirement, Standing.MET, "the evidence is on the log", found, null);
        }
        var other = facts.justifications().of(pack, requirement.id(), JustificationKind.MET_OTHERWISE);
        if (other.isPresent()) {
            var why = "signed: " + other.get().event().justification().why();
            return finding(requirement, Standing.MET, why, found, other.get().position());
        }
        return found.extent() == Search.Extent.SOME
                ? finding(requirement, Standing.PARTLY_MET, "some of the evidence is on the log", found, null)
                : finding(requirement, Standing.NOT_MET, "no evidence is on the log", found, null);
    }

    private String excludedBy(Requirement requirement) {
        return requirement.appliesIf().values().entrySet().stream()
                .filter(trait -> facts.trait(trait.getKey())
                        .filter(stated -> !trait.getValue().contains(stated))
                        .isPresent())
                .map(trait -> "it is for %s %s".formatted(words(trait.getKey()), String.join(", ", trait.getValue())))
                .collect(Collectors.joining("; "));
    }

    private String unstated(Requirement requirement) {
        return requirement.appliesIf().values().keySet().stream()
                .filter(trait -> facts.trait(trait).isEmpty())
                .map(trait -> "no %s is stated".formatted(words(trait)))
                .collect(Collectors.joining("; "));
    }

    private static String words(Enum<?> trait) {
        return trait.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static RequirementFinding finding(
            Requirement requirement, Standing standing, String why, Search found, @Nullable Long justification) {
        boolean open = !standing.isSettled();
        return new RequirementFinding(
                requirement.id(),
                requirement.text(),
                requirement.weight(),
                standing,
                why,
                standing == Standing.NOT_APPLICABLE ? List.of() : found.proofs(),
                open ? found.missing() : List.of(),
                justification);
    }

    private static int weight(List<RequirementFinding> findings, Standing standing) {
        return findings.stream()
                .filter(finding -> finding.standing() == standing)
                .mapToInt(RequirementFinding::weight)
                .sum();
    }

    /// To four decimals; whole where nothing is asked.
    private static double share(int part, int whole) {
        return whole == 0 ? 1 : Math.round(10_000.0 * part / whole) / 10_000.0;
    }
}
