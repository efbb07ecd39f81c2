package io.modeltrail.events.change;

import io.modeltrail.events.validation.MetricFinding;

/// An acceptance criterion with the least favourable finding on the log, and the study that found it.
public record CriterionFinding(AcceptanceCriterion criterion, String studyId, MetricFinding finding) {}
