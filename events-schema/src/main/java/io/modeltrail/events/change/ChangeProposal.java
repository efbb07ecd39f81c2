package io.modeltrail.events.change;

import io.modeltrail.events.Required;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.Version;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A change as its requester proposes it. `fromVersion` is what it replaces, absent for a model's first
/// version; `plan` is cited where the change was agreed with an authority beforehand; `aliases` are the protected
/// aliases that it moves or takes away.
public record ChangeProposal(
        String model,
        @Nullable String fromVersion,
        String version,
        ChangeKind kind,
        List<ChangePurpose> purposes,
        ChangeDescription description,
        ChangeImpact impact,
        @Nullable PlanCitation plan,
        @Nullable List<String> aliases) {

    private static final Set<ChangePurpose> ABOUT_ALIASES =
            Set.of(ChangePurpose.ALIAS_MOVE, ChangePurpose.ALIAS_REMOVAL);

    public ChangeProposal {
        Required.name(model, "proposal.model");
        Version.parse(version, "proposal.version");
        if (fromVersion != null) {
            Version.parse(fromVersion, "proposal.fromVersion");
            Required.that(!fromVersion.equals(version), "proposal.fromVersion", "must be another version");
        }
        Required.present(kind, "proposal.kind");
        purposes = List.copyOf(Required.present(purposes, "proposal.purposes"));
        Required.that(!purposes.isEmpty(), "proposal.purposes", "must name at least one purpose");
        Required.that(
                purposes.stream().distinct().count() == purposes.size(),
                "proposal.purposes",
                "must name each purpose once");
        Required.that(
                fromVersion != null || !purposes.contains(ChangePurpose.MIGRATION),
                "proposal.fromVersion",
                "is required for a migration: it leads from one version to another");
        Required.present(description, "proposal.description");
        Required.present(impact, "proposal.impact");
        if (aliases != null) {
            aliases = List.copyOf(aliases);
            aliases.forEach(alias -> Required.name(alias, "proposal.aliases"));
            Required.that(
                    aliases.stream().distinct().count() == aliases.size(),
                    "proposal.aliases",
                    "must name each alias once");
        }
        boolean named = aliases != null && !aliases.isEmpty();
        Required.that(
                named == purposes.stream().anyMatch(ABOUT_ALIASES::contains),
                "proposal.aliases",
                "names the aliases of a change with the purpose ALIAS_MOVE or ALIAS_REMOVAL, and of no other");
    }
}
