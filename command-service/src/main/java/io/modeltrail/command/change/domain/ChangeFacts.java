package io.modeltrail.command.change.domain;

import java.util.function.Function;
import java.util.function.Predicate;

/// What change control asks of other streams, each by the name of its stream, and only where a rule needs it.
public record ChangeFacts(
        Function<String, VersionEvidence> versions,
        Function<String, ChangeControlPlan> plans,
        Predicate<String> isModelRegistered) {}
