package io.modeltrail.command.catalog.domain;

/// What the rules of a model ask about the world outside its stream, each only where a rule needs it.
public interface ModelFacts {

    ModelVersion version(String version);

    AliasChange change(String changeId);
}
