package io.modeltrail.events.compliance;

import io.modeltrail.events.Required;
import io.modeltrail.events.clock.RegulatoryClocks;
import java.util.List;

/// Checks that a market is one whose clocks we know.
final class Markets {

    private Markets() {}

    static void known(List<String> markets, String field) {
        markets.forEach(market -> known(market, field));
    }

    static void known(String market, String field) {
        Required.present(market, field);
        Required.that(
                RegulatoryClocks.markets().contains(market),
                field,
                "must be one of %s, not %s".formatted(String.join(", ", RegulatoryClocks.markets()), market));
    }
}
