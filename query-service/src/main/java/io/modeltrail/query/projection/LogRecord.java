package io.modeltrail.query.projection;

import java.time.Instant;

/// One record of topic `lifecycle-events`: the leaf's bytes, its position, and what the headers claim about it.
@SuppressWarnings("ArrayRecordComponent") // records are passed on, never compared
public record LogRecord(
        long position, long offset, String stream, byte[] leaf, String claimedLeafHash, Instant publishedAt) {}
