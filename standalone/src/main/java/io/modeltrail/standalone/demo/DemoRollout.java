package io.modeltrail.standalone.demo;

import java.util.List;
import java.util.Map;

/// The plan and the policy of the demo's canary: short holds, limits that a sound model keeps.
public final class DemoRollout {

    /// The steps of the story.
    static final List<Integer> STEPS = List.of(5, 10, 25, 50, 75, 100);

    static final String HOLD = "PT2S";

    private DemoRollout() {}

    /// The body of `POST /api/v1/rollouts`; `hold` is an ISO 8601 duration.
    public static Map<String, Object> request(
            String rolloutId, String target, String model, String canary, List<Integer> steps, String hold) {
        return Map.of(
                "rolloutId", rolloutId,
                "target", target,
                "model", model,
                "canaryVersion", canary,
                "plan", plan(steps, hold),
                "policy", policy(),
                "reason", "bring out " + canary + " step by step");
    }

    private static Map<String, Object> plan(List<Integer> steps, String hold) {
        return Map.of(
                "steps",
                steps,
                "hold",
                hold,
                "decisionDeadline",
                "PT30M",
                "checks",
                List.of(check("error_rate", "ABOVE", 0.05, 100), check("latency_mean_ms", "ABOVE", 2000, 20)));
    }

    private static Map<String, Object> policy() {
        return Map.of(
                "id",
                "demo-canary",
                "version",
                1,
                "triggers",
                List.of(
                        trigger("error-rate", "CANARY", "error_rate", "ABOVE", 0.05, 10),
                        trigger("timeout-rate", "CANARY", "timeout_rate", "ABOVE", 0.05, 10),
                        trigger("mean-response", "CANARY", "latency_mean_ms", "ABOVE", 2000, 20),
                        trigger("accuracy", "CRITICAL_SAFETY", "accuracy", "BELOW", 0.70, 20)));
    }

    private static Map<String, Object> check(String metric, String harmfulWhen, double limit, int samples) {
        return Map.of("metric", metric, "harmfulWhen", harmfulWhen, "limit", limit, "minimumSamples", samples);
    }

    private static Map<String, Object> trigger(
            String name, String category, String metric, String harmfulWhen, double limit, int samples) {
        return Map.of(
                "name", name,
                "category", category,
                "metric", metric,
                "harmfulWhen", harmfulWhen,
                "limit", limit,
                "reaction", "IMMEDIATE",
                "warning", "PT0S",
                "minimumSamples", samples);
    }
}
