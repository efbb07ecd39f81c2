package io.modeltrail.events.compliance;

/// Why a section of a submission package has no evidence, in the words of who signs for it.
public record ExplainedGap(String section, String why) {}
