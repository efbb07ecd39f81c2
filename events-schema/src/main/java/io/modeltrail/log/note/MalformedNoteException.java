package io.modeltrail.log.note;

/// Says why a text is not a signed note, a checkpoint, a proof file or a key.
public final class MalformedNoteException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /// One sentence for the person who handed the text in.
    public MalformedNoteException(String why) {
        super(why);
    }
}
