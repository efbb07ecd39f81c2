package io.modeltrail.events.compliance;

import java.time.Instant;

/// How many predictions reached patients in that time, as far as the evidence counts them; `basis` says which evidence.
public record Exposure(long predictions, Instant from, Instant until, String basis) {}
