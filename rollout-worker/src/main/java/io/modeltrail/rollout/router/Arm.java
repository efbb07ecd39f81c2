package io.modeltrail.rollout.router;

import java.net.URI;

/// One version and where it answers.
public record Arm(String version, URI address) {}
