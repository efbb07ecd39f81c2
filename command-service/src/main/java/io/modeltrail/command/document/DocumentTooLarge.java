package io.modeltrail.command.document;

/// More bytes than one document may have.
public final class DocumentTooLarge extends RuntimeException {

    DocumentTooLarge(long most) {
        super("a document takes at most %d bytes".formatted(most), null, false, false);
    }
}
