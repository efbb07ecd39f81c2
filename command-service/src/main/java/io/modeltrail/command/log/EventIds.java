package io.modeltrail.command.log;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// UUIDs of version 7 (RFC 9562 section 5.7): they begin with the time, so that indexes over them grow at one end.
final class EventIds {

    private EventIds() {}

    static UUID at(Instant time) {
        var random = ThreadLocalRandom.current();
        long high = (time.toEpochMilli() << 16) | 0x7000L | random.nextInt(1 << 12);
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
