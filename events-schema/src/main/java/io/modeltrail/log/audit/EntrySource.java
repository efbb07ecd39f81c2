package io.modeltrail.log.audit;

/// Where the verifier gets entries from, one tile's worth after another.
interface EntrySource extends AutoCloseable {

    /// The next `count` entries; called in order by one thread, while the loading may happen in another.
    Load next(long firstIndex, int count);

    /// Breaks the audit if anything follows the entry before `to`.
    void requireEnd(long to);

    /// Whether there are entry bundles beside these entries, to be compared with them.
    boolean isBesideBundles();

    @Override
    void close();

    /// Fills a block with entries, fewer than asked for if there are no more.
    @FunctionalInterface
    interface Load {
        void into(EntryBlock block);
    }
}
