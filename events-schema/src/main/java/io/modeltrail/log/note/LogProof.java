package io.modeltrail.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modeltrail.log.InclusionProof;
import io.modeltrail.log.MerkleHash;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A proof file (C2SP tlog-proof): that one entry is in the log, to be verified offline and without us.
///
/// @param index index of the entry, an unsigned 64-bit number
/// @param hashes inclusion proof from the leaf's sibling up to the root's child
/// @param checkpoint signed checkpoint, word for word
/// @param extra data that nothing authenticates
public record LogProof(long index, List<MerkleHash> hashes, String checkpoint, Optional<String> extra) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1\n";

    /// Copies the list.
    public LogProof {
        hashes = List.copyOf(hashes);
    }

    /// The proof of one entry under this signed checkpoint, which must be of the proof's tree size.
    public static LogProof of(InclusionProof proof, SignedNote checkpoint) {
        long size = Checkpoint.parse(checkpoint.text()).size();
        if (size != proof.treeSize()) {
            throw new IllegalArgumentException(
                    "the proof is for tree size " + proof.treeSize() + ", the checkpoint of size " + size);
        }
        return new LogProof(proof.leafIndex(), proof.hashes(), checkpoint.toString(), Optional.empty());
    }

    /// Reads a proof file; nothing is verified yet.
    public static LogProof parse(String file) {
        int emptyLine = file.indexOf("\n\n");
        if (!file.startsWith(HEADER) || emptyLine < 0) {
            throw new MalformedNoteException(
                    "a proof file begins with c2sp.org/tlog-proof@v1 and has an empty line before its checkpoint");
        }
        List<String> lines = new ArrayList<>(
                file.substring(HEADER.length(), emptyLine + 1).lines().toList());
        Optional<String> extra = Optional.empty();
        if (!lines.isEmpty() && lines.getFirst().startsWith("extra ")) {
            byte[] data = SignatureLine.base64(lines.removeFirst().substring("extra ".length()), "extra data");
            extra = Optional.of(new String(data, UTF_8));
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith("index ")) {
            throw new MalformedNoteException("a proof file must have a line 'index <n>'");
        }
        long index = Decimal.uint64(lines.removeFirst().substring("index ".length()), "the index of a proof file");
        List<MerkleHash> hashes =
                lines.stream().map(line -> Hashes.parse(line, "a proof hash")).toList();
        return new LogProof(index, hashes, file.substring(emptyLine + 2), extra);
    }

    /// The checkpoint under which this entry is in the log; refused if the keys, the origin or the proof do not hold.
    public Checkpoint verify(byte[] entry, String origin, Collection<VerifierKey> logKeys) {
        Checkpoint opened = Checkpoint.open(checkpoint.getBytes(UTF_8), origin, logKeys);
        if (!new InclusionProof(index, opened.size(), hashes).proves(MerkleHash.ofLeaf(entry), opened.root())) {
            throw new UnverifiedNoteException(
                    "the entry is not at index " + Long.toUnsignedString(index) + " of the log under this checkpoint");
        }
        return opened;
    }

    /// The proof file.
    @Override
    public String toString() {
        StringBuilder file = new StringBuilder(HEADER);
        extra.map(data -> Base64.getEncoder().encodeToString(data.getBytes(UTF_8)))
                .ifPresent(data -> file.append("extra ").append(data).append('\n'));
        file.append("index ").append(Long.toUnsignedString(index)).append('\n');
        hashes.forEach(hash -> file.append(hash.base64()).append('\n'));
        return file.append('\n').append(checkpoint).toString();
    }
}
