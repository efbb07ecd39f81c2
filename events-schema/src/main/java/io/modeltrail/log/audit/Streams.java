package io.modeltrail.log.audit;

/// Holds that no event id comes twice and that each stream's versions go on by one, entry after entry.
final class Streams {

    private final FingerprintTable ids = new FingerprintTable();
    private final FingerprintTable versions = new FingerprintTable();
    private final boolean fromTheBeginning;

    /// In an audit that does not begin at entry 0, a stream's first version there may be any.
    Streams(boolean fromTheBeginning) {
        this.fromTheBeginning = fromTheBeginning;
    }

    /// Takes the facts of one entry, as the scanner wrote them from `facts[at]` on.
    void add(long index, long[] facts, int at) {
        long sameId = ids.put(facts[at], facts[at + 1], index);
        if (sameId != FingerprintTable.ABSENT) {
            throw new Breach(index, "its event id is that of entry " + sameId);
        }
        long version = facts[at + 4];
        long before = versions.put(facts[at + 2], facts[at + 3], version);
        boolean first = before == FingerprintTable.ABSENT;
        if (version != before + 1 && !(first && !fromTheBeginning)) {
            throw new Breach(
                    index,
                    "its stream goes on with version " + version + " where " + (before + 1) + " must follow"
                            + (first ? " as the first" : ""));
        }
    }
}
