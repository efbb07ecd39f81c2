package io.modeltrail.events.wire;

import io.modeltrail.events.compliance.Affected;
import io.modeltrail.events.compliance.Awareness;
import io.modeltrail.events.compliance.CorrectionAssessment;
import io.modeltrail.events.compliance.CorrectionKind;
import io.modeltrail.events.compliance.Exposure;
import io.modeltrail.events.compliance.FiledReport;
import io.modeltrail.events.compliance.ReportabilityDecision;
import io.modeltrail.events.compliance.Seriousness;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/// Values about incidents that check themselves.
final class ArbitraryIncidents {

    private ArbitraryIncidents() {}

    static Arbitrary<?> of(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Affected" ->
                Combinators.combine(words(), exposures())
                        .as((model, exposure) -> new Affected(model, "1.2.3", exposure));
            case "Awareness" ->
                Combinators.combine(
                                times(),
                                Arbitraries.of(Seriousness.class),
                                markets().list().ofMinSize(1).ofMaxSize(3))
                        .as(Awareness::new);
            case "ReportabilityDecision" ->
                Combinators.combine(markets(), words(), times().injectNull(0.5))
                        .as((market, why, known) -> new ReportabilityDecision(market, true, why, known));
            case "CorrectionAssessment" ->
                Combinators.combine(words(), times().injectNull(0.5))
                        .as((why, begun) -> new CorrectionAssessment(CorrectionKind.CORRECTION, true, why, begun));
            default ->
                Combinators.combine(
                                markets(),
                                words(),
                                words().list().ofMinSize(1).ofMaxSize(2),
                                times(),
                                words().injectNull(0.5))
                        .as((market, word, clocks, at, supplements) ->
                                new FiledReport(market, word, word, clocks, at, supplements, null));
        };
    }

    private static Arbitrary<@Nullable Exposure> exposures() {
        return Combinators.combine(Arbitraries.longs(), times(), words())
                .as((predictions, at, basis) -> new Exposure(predictions, at, at, basis))
                .injectNull(0.3);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6);
    }

    private static Arbitrary<String> markets() {
        return Arbitraries.of(List.of("US", "DE", "FR", "IE"));
    }

    private static Arbitrary<Instant> times() {
        return Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond);
    }
}
