package io.modeltrail.events.risk;

/// What is verified of a control (7.2): that it is there, and that it works.
public enum ControlAspect {
    IMPLEMENTATION,
    EFFECTIVENESS
}
