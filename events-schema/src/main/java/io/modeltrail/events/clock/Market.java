package io.modeltrail.events.clock;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A country where devices are used: whose law applies, where its authority's day begins and ends, and the calendar of
/// its work days, where one is known.
public record Market(
        String code, Regime regime, ZoneId zone, @Nullable String calendar) {}
