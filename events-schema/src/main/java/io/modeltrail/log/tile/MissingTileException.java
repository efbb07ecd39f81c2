package io.modeltrail.log.tile;

/// Says that a tile or an entry bundle that the tree's size calls for is not there.
public final class MissingTileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient TilePath path;

    /// Names the path.
    public MissingTileException(TilePath path) {
        super(path + " is missing");
        this.path = path;
    }

    /// What was asked for.
    public TilePath path() {
        return path;
    }

    /// Index of the first entry under the tile or in the bundle.
    public long firstEntry() {
        return (path.index() * TileId.WIDTH) << (path.isEntries() ? 0 : TileId.HEIGHT * path.level());
    }
}
