package io.modeltrail.standalone.demo;

import java.util.List;

/// What the demo plays: where, with which predictions, and how the canary goes bad.
///
/// @param router the address patients' requests go to
/// @param listen the interface on which the model servers answer; the router must reach it
/// @param requestsPerSecond how many of them
public record DemoOptions(
        String router,
        String bootstrapServers,
        String listen,
        int stablePort,
        int canaryPort,
        String model,
        List<PredictedCase> cases,
        Degradation degradation,
        int requestsPerSecond) {

    public static final String LOOPBACK = "127.0.0.1";

    /// With the router on this machine.
    public DemoOptions(
            String router,
            String bootstrapServers,
            int stablePort,
            int canaryPort,
            String model,
            List<PredictedCase> cases,
            Degradation degradation,
            int requestsPerSecond) {
        this(router, bootstrapServers, LOOPBACK, stablePort, canaryPort, model, cases, degradation, requestsPerSecond);
    }
}
