package io.modeltrail.events.rollout;

/// What moves the traffic of a serving target.
public enum RouterKind {
    EMBEDDED,
    HAPROXY,
    GATEWAY_API,
    WEBHOOK
}
