package io.modeltrail.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.MerkleTree;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bad texts after transparency-dev/formats, log/checkpoint_test.go and proof/tlog_proof_test.go.
class CheckpointTest {

    private static final String ORIGIN = "example.org/log";
    private static final NoteSigner LOG = NoteSigner.ofSeed(ORIGIN, new byte[32]);
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    @Test
    void aCheckpointIsReadAsItIsWritten() {
        String text = ORIGIN + "\n18446744073709551615\n" + ROOT + "\nan extension\n";
        Checkpoint checkpoint = Checkpoint.parse(text);
        assertThat(checkpoint)
                .isEqualTo(new Checkpoint(ORIGIN, -1L, MerkleHash.ofBase64(ROOT), List.of("an extension")));
        assertThat(checkpoint).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Head\n9944\n",
                "\n9944\n" + ROOT + "\n",
                "Log\n123\n" + ROOT,
                "Log\nbananas\n" + ROOT + "\n",
                "Log\n-34\n" + ROOT + "\n",
                "Log\n+34\n" + ROOT + "\n",
                "Log\n034\n" + ROOT + "\n",
                "Log\n18446744073709551616\n" + ROOT + "\n",
                "Log\n123\nThisIsn'tBase64\n",
                "Log\n123\nYmFuYW5hcw==\n",
                "Log\n123\n" + ROOT + "\n\n"
            })
    void aMalformedCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedNoteException.class);
    }

    @Test
    void aCheckpointOfAnotherOriginIsNotBelieved() {
        byte[] note = new Checkpoint("example.org/other", 0, MerkleHash.ofEmptyTree())
                .sign(LOG)
                .toString()
                .getBytes(UTF_8);
        assertThatThrownBy(() -> Checkpoint.open(note, ORIGIN, List.of(LOG.verifierKey())))
                .isInstanceOf(UnverifiedNoteException.class)
                .hasMessageContaining("origin example.org/other");
    }

    @Test
    void aProofFileProvesItsEntryAndNoOther() {
        byte[][] entries = {"a".getBytes(UTF_8), "b".getBytes(UTF_8)};
        MerkleTree tree = new MerkleTree(
                2,
                (height, index) -> height == 0
                        ? MerkleHash.ofLeaf(entries[(int) index])
                        : MerkleHash.ofNode(MerkleHash.ofLeaf(entries[0]), MerkleHash.ofLeaf(entries[1])));
        SignedNote checkpoint = new Checkpoint(ORIGIN, 2, tree.root()).sign(LOG);
        String file = LogProof.of(tree.inclusionProof(1), checkpoint).toString();
        LogProof proof = LogProof.parse(file);
        assertThat(file)
                .isEqualTo("c2sp.org/tlog-proof@v1\nindex 1\n" + tree.leaf(0).base64() + "\n\n" + checkpoint);
        assertThat(proof).hasToString(file);
        assertThat(proof.verify(entries[1], ORIGIN, List.of(LOG.verifierKey())).size())
                .isEqualTo(2);
        assertThatThrownBy(() -> proof.verify(entries[0], ORIGIN, List.of(LOG.verifierKey())))
                .hasMessageContaining("not at index 1");
    }

    @Test
    void extraDataIsKept() {
        LogProof proof = new LogProof(10, List.of(MerkleHash.ofBase64(ROOT)), "checkpoint\n", Optional.of("more"));
        assertThat(proof).hasToString("c2sp.org/tlog-proof@v1\nextra bW9yZQ==\nindex 10\n" + ROOT + "\n\ncheckpoint\n");
        assertThat(LogProof.parse(proof.toString())).isEqualTo(proof);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrong-header\nindex 0\n\ncheckpoint\n",
                "c2sp.org/tlog-proof@v1\nextra !!notbase64!!\nindex 0\n\ncheckpoint\n",
                "c2sp.org/tlog-proof@v1\n\n\ncheckpoint\n",
                "c2sp.org/tlog-proof@v1\nindex notanumber\n\ncheckpoint\n",
                "c2sp.org/tlog-proof@v1\nindex -5\n\ncheckpoint\n",
                "c2sp.org/tlog-proof@v1\nindex 0\n!!notbase64!!\n\ncheckpoint\n",
                "c2sp.org/tlog-proof@v1\nindex 0\nYmFuYW5hcw==\n\ncheckpoint\n",
                "c2sp.org/tlog-proof@v1\nindex 0\n"
            })
    void aMalformedProofFileIsRefused(String file) {
        assertThatThrownBy(() -> LogProof.parse(file)).isInstanceOf(MalformedNoteException.class);
    }
}
