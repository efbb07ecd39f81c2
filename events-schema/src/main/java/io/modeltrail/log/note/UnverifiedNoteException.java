package io.modeltrail.log.note;

/// Says that a well-formed note must not be believed: no trusted key signed it, or a trusted key's signature fails.
public final class UnverifiedNoteException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// One sentence for the person who relies on the note.
    public UnverifiedNoteException(String why) {
        super(why);
    }
}
