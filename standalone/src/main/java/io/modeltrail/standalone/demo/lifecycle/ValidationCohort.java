package io.modeltrail.standalone.demo.lifecycle;

import io.modeltrail.events.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;

/// Cases that the story makes up: a score that tells the sick from the well in most of them.
final class ValidationCohort {

    private static final double PREVALENCE = 0.3;
    private static final double SEEN = 0.96;

    private ValidationCohort() {}

    /// One JSON object a line, the same for the same seed.
    static byte[] ndjson(int cases, long seed) {
        var random = new SplittableRandom(seed);
        var lines = new StringBuilder();
        for (int i = 0; i < cases; i++) {
            boolean sick = random.nextDouble() < PREVALENCE;
            boolean seen = random.nextDouble() < SEEN;
            double score = sick == seen ? random.nextDouble(0.55, 0.99) : random.nextDouble(0.01, 0.45);
            var one = Json.tolerant().createObjectNode();
            one.put("caseId", "case-%05d".formatted(i));
            one.put("subject", "subject-%05d".formatted(i));
            one.put("truth", sick);
            one.put("score", Double.parseDouble(String.format(Locale.ROOT, "%.4f", score)));
            one.put("site", "site-" + (char) ('a' + random.nextInt(3)));
            lines.append(one).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
