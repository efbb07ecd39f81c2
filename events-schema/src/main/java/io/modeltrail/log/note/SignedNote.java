package io.modeltrail.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// A text with signatures under it, which must not be believed before [#verifiedBy(Collection)] has accepted it.
///
/// Source: C2SP signed-note v1.0.0. Text and signatures part at the last empty line.
///
/// @param text ends with a newline and has no control character but newlines
/// @param signatures one at least, [#MOST_SIGNATURES] at most
public record SignedNote(String text, List<SignatureLine> signatures) {

    /// More are refused before any is verified; the standard asks for at least 16.
    public static final int MOST_SIGNATURES = 100;

    /// Refuses a text or a number of signatures that the format forbids.
    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new MalformedNoteException(
                    "a note's text must end with a newline and hold no control character but newlines");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new MalformedNoteException("a note has 1 to " + MOST_SIGNATURES + " signatures under an empty line");
        }
    }

    /// Signs the text with each signer.
    public static SignedNote sign(String text, NoteSigner... signers) {
        List<SignatureLine> lines = new ArrayList<>();
        for (NoteSigner signer : signers) {
            lines.add(signer.sign(text));
        }
        return new SignedNote(text, lines);
    }

    /// Reads a note; nothing is verified yet.
    public static SignedNote parse(byte[] note) {
        try {
            return parse(UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString());
        } catch (CharacterCodingException _) {
            throw new MalformedNoteException("a note must be valid UTF-8");
        }
    }

    /// Reads a note; nothing is verified yet.
    public static SignedNote parse(String note) {
        int emptyLine = note.lastIndexOf("\n\n");
        if (emptyLine < 0 || !note.endsWith("\n")) {
            throw new MalformedNoteException(
                    "a note is a text, an empty line and signature lines, each ending with a newline");
        }
        String under = note.substring(emptyLine + 2);
        List<SignatureLine> lines = under.lines().map(SignatureLine::parse).toList();
        return new SignedNote(note.substring(0, emptyLine + 1), lines);
    }

    /// The note itself if at least one of the trusted keys signed it and none of their signatures fails.
    ///
    /// Signatures by other keys are ignored, as the standard demands.
    public SignedNote verifiedBy(Collection<VerifierKey> trusted) {
        boolean verified = false;
        for (SignatureLine line : signatures) {
            for (VerifierKey key : trusted) {
                if (key.id().equals(line.key())) {
                    if (!key.verifies(text, line.signature())) {
                        throw new UnverifiedNoteException("the signature by the trusted key " + key.id() + " is wrong");
                    }
                    verified = true;
                }
            }
        }
        if (!verified) {
            throw new UnverifiedNoteException("no trusted key signed the note; its keys are "
                    + signatures.stream().map(SignatureLine::key).toList());
        }
        return this;
    }

    /// The note with further signatures, such as those of witnesses.
    public SignedNote with(Collection<SignatureLine> further) {
        List<SignatureLine> lines = new ArrayList<>(signatures);
        lines.addAll(further);
        return new SignedNote(text, lines);
    }

    /// The exact text to publish.
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(line).append('\n'));
        return note.toString();
    }
}
