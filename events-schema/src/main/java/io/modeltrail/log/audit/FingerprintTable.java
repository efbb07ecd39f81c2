package io.modeltrail.log.audit;

/// Remembers one number for each 128-bit fingerprint, in one flat array: 24 bytes an entry at two thirds full.
final class FingerprintTable {

    /// What [#put(long, long, long)] answers for a fingerprint that was not there.
    static final long ABSENT = -1;

    private static final int FIELDS = 3;

    private long[] table;
    private int mask;
    private int entries;

    FingerprintTable() {
        allocate(1 << 12);
    }

    private void allocate(int slots) {
        table = new long[Math.multiplyExact(slots, FIELDS)];
        mask = slots - 1;
    }

    /// Puts a value of at least 0 and answers the one that was there before.
    long put(long high, long low, long value) {
        int at = slot(high, low);
        long before = table[at + 2] - 1;
        table[at] = high;
        table[at + 1] = low;
        table[at + 2] = value + 1;
        if (before == ABSENT && ++entries > mask / FIELDS * 2) {
            grow();
        }
        return before;
    }

    private int slot(long high, long low) {
        int slot = (int) low & mask;
        while (true) {
            int at = slot * FIELDS;
            if (table[at + 2] == 0 || (table[at] == high && table[at + 1] == low)) {
                return at;
            }
            slot = (slot + 1) & mask;
        }
    }

    private void grow() {
        long[] old = table;
        allocate(2 * (mask + 1));
        for (int at = 0; at < old.length; at += FIELDS) {
            if (old[at + 2] != 0) {
                int to = slot(old[at], old[at + 1]);
                table[to] = old[at];
                table[to + 1] = old[at + 1];
                table[to + 2] = old[at + 2];
            }
        }
    }
}
