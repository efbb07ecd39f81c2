package io.modeltrail.events.rollout;

/// On which side of a limit the harm lies.
public enum Comparison {
    BELOW,
    ABOVE
}
