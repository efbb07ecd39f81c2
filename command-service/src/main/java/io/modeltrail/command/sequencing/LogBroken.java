package io.modeltrail.command.sequencing;

/// The stored log contradicts itself or what was signed before; nothing is signed on top of it.
public final class LogBroken extends IllegalStateException {

    private static final long serialVersionUID = 1;

    LogBroken(String message) {
        super(message);
    }
}
