package io.modeltrail.log.audit;

import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.tile.MissingTileException;
import io.modeltrail.log.tile.Tile;
import io.modeltrail.log.tile.TilePath;
import io.modeltrail.log.tile.TileReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// The files of a log in the layout of C2SP tlog-tiles: `checkpoint` and `tile/…`, in a folder or on a server.
@FunctionalInterface
public interface LogFiles {

    /// The content of the file at this path; empty if there is none.
    ///
    /// Throws `UncheckedIOException` if it cannot be told.
    Optional<byte[]> find(String path);

    /// The files in a folder.
    static LogFiles ofDirectory(Path directory) {
        return new LogDirectory(directory);
    }

    /// The files that a server has under this URL; a log that is not public asks for a bearer token.
    static LogFiles ofServer(URI base, Optional<String> token) {
        return new LogServer(base, token);
    }

    /// The tiles among these files.
    default TileReader tiles() {
        return (id, width) -> {
            byte[] bytes = tile(id.path(width));
            if (bytes.length != width * MerkleHash.LENGTH) {
                throw new Breach(id.path(width) + " has " + bytes.length + " bytes, not 32 for each of its hashes");
            }
            return new Tile(id, bytes);
        };
    }

    /// The bytes of a tile of hashes, cut to its width where only the full tile of the same place is left.
    default byte[] tile(TilePath path) {
        return find(path.toString())
                .or(() -> find(path.full().toString())
                        .map(full -> Arrays.copyOf(full, Math.min(full.length, path.width() * MerkleHash.LENGTH))))
                .orElseThrow(() -> new MissingTileException(path));
    }
}
