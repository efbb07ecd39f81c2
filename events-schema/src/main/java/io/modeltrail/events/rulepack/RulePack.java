package io.modeltrail.events.rulepack;

import java.util.List;
import java.util.Optional;

/// One edition of one framework as a checklist. `digest` is that of the file: a pack that was edited is
/// another pack.
public record RulePack(
        String framework,
        String edition,
        String title,
        List<String> sources,
        List<Requirement> requirements,
        String digest) {
    public RulePack {
        sources = List.copyOf(sources);
        requirements = List.copyOf(requirements);
    }

    public Optional<Requirement> requirement(String id) {
        return requirements.stream()
                .filter(requirement -> requirement.id().equals(id))
                .findFirst();
    }
}
