package io.modeltrail.standalone.demo;

/// How the demo spoils the canary.
public enum Degradation {
    NONE,
    /// Every second request fails.
    ERRORS,
    /// Every answer takes three seconds.
    LATENCY,
    /// Every answer is the opposite of what the model says.
    WRONG_ANSWERS
}
