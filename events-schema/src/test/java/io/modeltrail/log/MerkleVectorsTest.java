package io.modeltrail.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON vectors of transparency-dev/merkle: happy paths and their mutants, with indices up to 2^64 − 1.
class MerkleVectorsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TestFactory
    Stream<DynamicTest> everyInclusionVectorIsJudgedRight() throws IOException {
        return vectors(
                "inclusion",
                v -> new InclusionProof(uint64(v, "leafIdx"), uint64(v, "treeSize"), proof(v))
                        .proves(hash(v.get("leafHash")), hash(v.get("root"))));
    }

    @TestFactory
    Stream<DynamicTest> everyConsistencyVectorIsJudgedRight() throws IOException {
        return vectors(
                "consistency",
                v -> new ConsistencyProof(uint64(v, "size1"), uint64(v, "size2"), proof(v))
                        .proves(hash(v.get("root1")), hash(v.get("root2"))));
    }

    private interface Judge {
        boolean accepts(JsonNode vector);
    }

    private static Stream<DynamicTest> vectors(String kind, Judge judge) throws IOException {
        Path folder = SharedVectors.folder("vectors/merkle/testdata").resolve(kind);
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSize(98);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(folder.relativize(file).toString(), () -> {
                    JsonNode vector = JSON.readTree(read(file));
                    assertThat(accepts(judge, vector))
                            .isEqualTo(!vector.get("wantErr").asBoolean());
                }));
    }

    /// A hash that is empty or too long is refused while it is read, which is as good as a proof that fails.
    private static boolean accepts(Judge judge, JsonNode vector) {
        try {
            return judge.accepts(vector);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static long uint64(JsonNode vector, String field) {
        return vector.get(field).bigIntegerValue().longValue();
    }

    private static List<MerkleHash> proof(JsonNode vector) {
        List<MerkleHash> hashes = new ArrayList<>();
        vector.get("proof").forEach(hash -> hashes.add(hash(hash)));
        return hashes;
    }

    /// Some vectors say "don't care" in place of a root; filled up with zeros it is a hash like any other.
    private static MerkleHash hash(JsonNode base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.asString());
        return MerkleHash.of(Arrays.copyOf(bytes, bytes.length == 0 ? 0 : Math.max(bytes.length, MerkleHash.LENGTH)));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
