package io.modeltrail.log.note;

import io.modeltrail.log.MerkleHash;
import java.util.Collection;
import java.util.List;

/// The log's statement of its size and root, which it signs as a note (C2SP tlog-checkpoint v1.0.0).
///
/// @param origin which log this is, such as `example.org/modeltrail`; also the name of its key
/// @param size number of leaves, an unsigned 64-bit number
/// @param root root hash at that size
/// @param extensions further lines, which the standard does not recommend; none as a rule
public record Checkpoint(String origin, long size, MerkleHash root, List<String> extensions) {

    /// Refuses an origin or a line that the format forbids.
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (origin.isEmpty() || origin.contains("\n")) {
            throw new MalformedNoteException("a checkpoint's origin must be one line that is not empty");
        }
        if (extensions.stream().anyMatch(line -> line.isEmpty() || line.contains("\n"))) {
            throw new MalformedNoteException("a checkpoint's extension lines must not be empty");
        }
    }

    /// A checkpoint without extension lines.
    public Checkpoint(String origin, long size, MerkleHash root) {
        this(origin, size, root, List.of());
    }

    /// Reads the text of a note.
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
            throw new MalformedNoteException(
                    "a checkpoint has at least three lines (origin, size, root), each ending with a newline");
        }
        return new Checkpoint(
                lines[0],
                Decimal.uint64(lines[1], "a checkpoint's size"),
                Hashes.parse(lines[2], "a checkpoint's root"),
                List.of(lines).subList(3, lines.length - 1));
    }

    /// Reads a signed checkpoint and believes it: one of the log's keys signed it and it is of this origin.
    public static Checkpoint open(byte[] note, String origin, Collection<VerifierKey> logKeys) {
        SignedNote signed = SignedNote.parse(note).verifiedBy(logKeys);
        Checkpoint checkpoint = parse(signed.text());
        if (!checkpoint.origin.equals(origin)) {
            throw new UnverifiedNoteException(
                    "the checkpoint is of origin " + checkpoint.origin + ", not of " + origin);
        }
        return checkpoint;
    }

    /// Signs this checkpoint. A log must never sign two that contradict each other.
    public SignedNote sign(NoteSigner... signers) {
        return SignedNote.sign(toString(), signers);
    }

    /// The text that is signed.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append(origin)
                .append('\n')
                .append(Long.toUnsignedString(size))
                .append('\n')
                .append(root.base64())
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
