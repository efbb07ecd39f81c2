package io.modeltrail.events.compliance;

import io.modeltrail.events.Required;
import java.time.Instant;
import java.util.List;

/// When the organisation became aware, of what, and in which markets (ISO 3166 codes) the device is used. It starts the
/// clocks (21 CFR 803.3, "become aware"; Regulation (EU) 2017/745, article 87).
public record Awareness(Instant awareAt, Seriousness seriousness, List<String> markets) {
    public Awareness {
        Required.present(awareAt, "awareness.awareAt");
        Required.present(seriousness, "awareness.seriousness");
        Required.present(markets, "awareness.markets");
        Required.that(!markets.isEmpty(), "awareness.markets", "must name at least one market");
        markets = markets.stream().distinct().sorted().toList();
        Markets.known(markets, "awareness.markets");
    }
}
