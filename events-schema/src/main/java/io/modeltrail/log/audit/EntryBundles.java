package io.modeltrail.log.audit;

import io.modeltrail.log.tile.MissingTileException;
import io.modeltrail.log.tile.TileId;
import io.modeltrail.log.tile.TilePath;

/// Entries from the bundles of a live log.
record EntryBundles(LogFiles files) implements EntrySource {

    @Override
    public Load next(long firstIndex, int count) {
        TilePath path = TilePath.ofEntries(firstIndex / TileId.WIDTH, count);
        return block -> fill(block, path, firstIndex);
    }

    private void fill(EntryBlock block, TilePath path, long firstIndex) {
        byte[] bundle = files.find(path.toString())
                .or(() -> files.find(path.full().toString()))
                .orElseThrow(() -> new MissingTileException(path));
        byte[] bytes = block.refill(bundle.length);
        System.arraycopy(bundle, 0, bytes, 0, bundle.length);
        int at = 0;
        while (block.count() < path.width()) {
            int begin = at + 2;
            int end = begin > bundle.length ? -1 : begin + ((bytes[at] & 0xff) << 8) + (bytes[at + 1] & 0xff);
            if (end < 0 || end > bundle.length) {
                throw new Breach(firstIndex + block.count(), path + " ends before or within this entry");
            }
            block.add(begin, end);
            at = end;
        }
    }

    @Override
    public void requireEnd(long to) {
        // a bundle may have grown since the checkpoint was read
    }

    @Override
    public boolean isBesideBundles() {
        return false;
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
