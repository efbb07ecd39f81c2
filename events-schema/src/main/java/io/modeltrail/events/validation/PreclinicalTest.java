package io.modeltrail.events.validation;

/// The five tests of a preclinical study.
public enum PreclinicalTest {
    HISTORICAL_DATA_ANALYSIS,
    LITERATURE_REVIEW,
    EXPERT_PANEL_REVIEW,
    TECHNICAL_VALIDATION,
    SAFETY_ASSESSMENT
}
