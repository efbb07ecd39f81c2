package io.modeltrail.log.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modeltrail.log.note.Checkpoint;
import io.modeltrail.log.note.MalformedNoteException;
import io.modeltrail.log.note.SignedNote;
import io.modeltrail.log.note.UnverifiedNoteException;
import io.modeltrail.log.note.VerifierKey;
import java.util.List;

/// Opens checkpoints under the keys of the log: those whose name is the checkpoint's origin.
record TrustedCheckpoint(List<VerifierKey> keys) {

    Checkpoint open(byte[] note, String what) {
        try {
            SignedNote signed = SignedNote.parse(note);
            Checkpoint checkpoint = Checkpoint.parse(signed.text());
            List<VerifierKey> ofOrigin = keys.stream()
                    .filter(key -> key.id().name().equals(checkpoint.origin()))
                    .toList();
            if (ofOrigin.isEmpty()) {
                throw new Breach(
                        what + " is of origin " + checkpoint.origin() + ", of which no key is trusted; trusted are "
                                + keys.stream().map(VerifierKey::id).toList());
            }
            signed.verifiedBy(ofOrigin);
            if (checkpoint.size() < 0) {
                throw new Breach(what + " has the size " + Long.toUnsignedString(checkpoint.size())
                        + ", more than this verifier can count");
            }
            return checkpoint;
        } catch (MalformedNoteException | UnverifiedNoteException e) {
            throw new Breach(what + ": " + e.getMessage());
        }
    }

    /// The keys in a file, one a line.
    static List<VerifierKey> keys(byte[] file) {
        try {
            return new String(file, UTF_8).lines().map(VerifierKey::parse).toList();
        } catch (MalformedNoteException e) {
            throw new Breach("keys: " + e.getMessage());
        }
    }
}
