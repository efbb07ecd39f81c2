package io.modeltrail.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final int MOST = 600;
    private static final List<MerkleHash> LEAVES = IntStream.range(0, MOST)
            .mapToObj(i -> MerkleHash.ofLeaf(("leaf " + i).getBytes(UTF_8)))
            .toList();

    /// Source: transparency-dev/merkle, rfc6962/rfc6962_test.go.
    @Test
    void hashesAreThoseOfRfc6962() {
        assertThat(MerkleHash.ofEmptyTree())
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(leaf("")).hasToString("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(leaf("L123456")).hasToString("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    }

    /// Source: transparency-dev/merkle, testonly/constants.go.
    @Test
    void rootsOfTheReferenceTreeAreReproduced() {
        CompactRange range = CompactRange.empty();
        List<String> roots = new ArrayList<>();
        for (String entry : List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")) {
            range = range.append(MerkleHash.ofLeaf(HexFormat.of().parseHex(entry)));
            roots.add(range.root().toString().substring(0, 8));
        }
        assertThat(roots)
                .containsExactly(
                        "6e340b9c", "fac54203", "aeb6bcfe", "d37ee418", "4e3bbb1f", "76e67dad", "ddb89be4", "5dc9da79");
        assertThat(range.root()).hasToString("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Property(tries = 200)
    void appendingInAnyBatchesGivesTheNaiveRoot(
            @ForAll @IntRange(max = MOST) int size, @ForAll @IntRange(min = 1, max = 300) int batch) {
        CompactRange range = CompactRange.empty();
        for (int at = 0; at < size; at += batch) {
            range = range.appendAll(LEAVES.subList(at, Math.min(size, at + batch)));
        }
        assertThat(range.root()).isEqualTo(NaiveTree.root(LEAVES.subList(0, size)));
        assertThat(CompactRange.fromBytes(range.toBytes())).isEqualTo(range);
        assertThat(tree(size).compactRange()).isEqualTo(range);
    }

    @Property(tries = 300)
    void inclusionProofsAreTheNaiveOnesAndProveOnlyTheirLeaf(
            @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(max = MOST) int any) {
        int index = any % size;
        InclusionProof proof = tree(size).inclusionProof(index);
        MerkleHash root = tree(size).root();
        assertThat(proof.hashes()).isEqualTo(NaiveTree.path(index, LEAVES.subList(0, size)));
        assertThat(proof.proves(LEAVES.get(index), root)).isTrue();
        assertThat(proof.proves(leaf("another"), root)).isFalse();
        assertThat(new InclusionProof(index + 1, size, proof.hashes()).proves(LEAVES.get(index), root))
                .isFalse();
    }

    @Property(tries = 300)
    void consistencyProofsAreTheNaiveOnesAndProveOnlyTheirTrees(
            @ForAll @IntRange(min = 1, max = MOST) int newSize, @ForAll @IntRange(max = MOST) int any) {
        int oldSize = 1 + any % newSize;
        ConsistencyProof proof = tree(newSize).consistencyProof(oldSize);
        MerkleHash oldRoot = tree(oldSize).root();
        assertThat(proof.hashes()).isEqualTo(NaiveTree.proof(oldSize, LEAVES.subList(0, newSize)));
        assertThat(proof.proves(oldRoot, tree(newSize).root())).isTrue();
        assertThat(proof.proves(leaf("another"), tree(newSize).root())).isFalse();
        assertThat(proof.proves(oldRoot, leaf("another"))).isFalse();
    }

    @Test
    void aSubtreeIsTakenOnlyWhereItFits() {
        CompactRange three = CompactRange.empty().appendAll(LEAVES.subList(0, 3));
        assertThatThrownBy(() -> three.appendSubtree(1, leaf("x"))).hasMessageContaining("cannot follow leaf 3");
        assertThat(three.append(LEAVES.get(3))
                        .appendSubtree(2, NaiveTree.root(LEAVES.subList(4, 8)))
                        .root())
                .isEqualTo(NaiveTree.root(LEAVES.subList(0, 8)));
    }

    private static MerkleHash leaf(String entry) {
        return MerkleHash.ofLeaf(entry.getBytes(UTF_8));
    }

    private static MerkleTree tree(int size) {
        return new MerkleTree(size, (height, index) -> {
            int begin = Math.toIntExact(index << height);
            return NaiveTree.root(LEAVES.subList(begin, begin + (1 << height)));
        });
    }
}
