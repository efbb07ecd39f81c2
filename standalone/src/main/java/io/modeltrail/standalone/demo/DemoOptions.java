package io.modeltrail.standalone.demo;

import java.util.List;

/// What the demo plays: where, with which predictions, and how the canary goes bad.
///
/// @param router the address patients' requests go to
/// @param requestsPerSecond how many of them
public record DemoOptions(
        String router,
        String bootstrapServers,
        int stablePort,
        int canaryPort,
        String model,
        List<PredictedCase> cases,
        Degradation degradation,
        int requestsPerSecond) {}
