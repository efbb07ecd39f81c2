package io.modeltrail.log.audit;

/// Where the verifier gets entries from, one tile's worth after another.
interface EntrySource extends AutoCloseable {

    /// The next `count` entries; called in order by one thread, while the loading may happen in another.
    Load next(long firstIndex, int count);

    /// Breaks the audit if anything follows the entry before `to`.
    void requireEnd(long to);

    /// Whether entry bundles are to be compared with these entries, since they are not taken from them.
    boolean isApartFromBundles();

    @Override
    void close();

    /// Fills a block with entries, fewer than asked for if there are no more.
    @FunctionalInterface
    interface Load {
        void into(EntryBlock block);
    }
}
