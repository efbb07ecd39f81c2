package io.modeltrail.log.tile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.log.CompactRange;
import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.MerkleTree;
import io.modeltrail.log.NaiveTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

    private static final int MOST = 66_500;
    private static final List<MerkleHash> LEAVES = IntStream.range(0, MOST)
            .mapToObj(i -> MerkleHash.ofLeaf(("leaf " + i).getBytes(UTF_8)))
            .toList();

    /// Tiles in memory that count how often they are read.
    private static final class StoredTiles implements TileReader {
        private final Map<TileId, Tile> tiles = new HashMap<>();
        private int reads;

        void append(int size, int count) {
            TileGrowth.append(this, size, LEAVES.subList(size, size + count))
                    .forEach(tile -> tiles.put(tile.id(), tile));
        }

        @Override
        public Tile read(TileId id, int width) {
            reads++;
            Tile tile = tiles.get(id);
            if (tile == null) {
                throw new MissingTileException(id.path(width));
            }
            return tile;
        }
    }

    @Property(tries = 60)
    void tilesGrownInAnyBatchesGiveEveryOlderRootAndProof(
            @ForAll @IntRange(min = 1, max = 2000) int size,
            @ForAll @IntRange(min = 1, max = 700) int batch,
            @ForAll @IntRange(max = 2000) int any) {
        StoredTiles tiles = grown(size, batch);
        int older = 1 + any % size;
        MerkleTree tree = tiles.tree(older);
        MerkleHash root = NaiveTree.root(LEAVES.subList(0, older));
        assertThat(tree.root()).isEqualTo(root);
        assertThat(tree.compactRange()).isEqualTo(CompactRange.empty().appendAll(LEAVES.subList(0, older)));
        assertThat(tree.inclusionProof(any % older).proves(LEAVES.get(any % older), root))
                .isTrue();
        assertThat(tiles.tree(size)
                        .consistencyProof(older)
                        .proves(root, tiles.tree(size).root()))
                .isTrue();
    }

    @Test
    void aLargeTreeIsReadWithFewReads() {
        StoredTiles tiles = grown(MOST, 10_000);
        MerkleHash root = CompactRange.empty().appendAll(LEAVES).root();
        tiles.reads = 0;
        assertThat(tiles.tree(MOST).root()).isEqualTo(root);
        assertThat(tiles.tree(MOST).inclusionProof(4711).proves(LEAVES.get(4711), root))
                .isTrue();
        assertThat(tiles.reads).isLessThanOrEqualTo(3 + 5);
    }

    @Test
    void onlyTilesThatChangeAreWritten() {
        StoredTiles tiles = grown(256 + 10, 100);
        List<Tile> changed = TileGrowth.append(tiles, 266, LEAVES.subList(266, 513));
        assertThat(changed)
                .extracting(Tile::toString)
                .containsExactly("tile/0/001", "tile/0/002.p/1", "tile/1/000.p/2");
        assertThat(changed.getFirst().hash(255)).isEqualTo(LEAVES.get(511));
    }

    /// Source: C2SP tlog-tiles, "Partial Tiles".
    @Test
    void theTreeOf70000LeavesHasTheTilesOfTheStandard() {
        assertThat(new TileId(0, 272).widthAt(70_000)).isEqualTo(256);
        assertThat(new TileId(0, 273).widthAt(70_000)).isEqualTo(112);
        assertThat(new TileId(0, 274).widthAt(70_000)).isZero();
        assertThat(new TileId(1, 0).widthAt(70_000)).isEqualTo(256);
        assertThat(new TileId(1, 1).widthAt(70_000)).isEqualTo(17);
        assertThat(new TileId(2, 0).widthAt(70_000)).isEqualTo(1);
    }

    @Test
    void pathsAreThoseOfTheStandardAndAreReadBack() {
        assertThat(new TilePath(0, 1_234_067, 256)).hasToString("tile/0/x001/x234/067");
        assertThat(new TilePath(63, 0, 17)).hasToString("tile/63/000.p/17");
        assertThat(TilePath.ofEntries(1000, 256)).hasToString("tile/entries/x001/000");
        LongStream.of(0, 1, 999, 1000, 1_234_067, 999_999_999_999L)
                .mapToObj(index -> new TilePath(2, index, 255))
                .forEach(path -> assertThat(TilePath.parse(path.toString())).contains(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/1", "tile/00/001", "tile/64/001", "tile/0/x000/001", "tile/0/001.p/0", "tile/0/001.p/256",
                "tile/0/001.p/07", "tile/0/001/002", "tile/0/x001", "tile/0/../001", "/tile/0/001", "tile/x/001",
                "tile/0/x999/x999/x999/x999/x999/x999/999"
            })
    void otherPathsAreNone(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }

    @Test
    void aBundleIsReadBackAndATruncatedOneRefused() {
        List<byte[]> entries = List.of(new byte[0], "two".getBytes(UTF_8), new byte[EntryBundle.LONGEST_ENTRY]);
        byte[] bundle = EntryBundle.encode(entries);
        assertThat(new ArrayList<>(EntryBundle.decode(bundle)))
                .usingRecursiveComparison()
                .isEqualTo(entries);
        assertThatThrownBy(() -> EntryBundle.decode(java.util.Arrays.copyOf(bundle, bundle.length - 1)))
                .hasMessageContaining("entry 2");
        assertThatThrownBy(() -> EntryBundle.encode(List.of(new byte[EntryBundle.LONGEST_ENTRY + 1])))
                .hasMessageContaining("65535");
    }

    private static StoredTiles grown(int size, int batch) {
        StoredTiles tiles = new StoredTiles();
        for (int at = 0; at < size; at += batch) {
            tiles.append(at, Math.min(batch, size - at));
        }
        return tiles;
    }
}
