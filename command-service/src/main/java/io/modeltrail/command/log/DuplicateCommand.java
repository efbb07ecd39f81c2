package io.modeltrail.command.log;

/// The command id was used before; nothing was stored. Whether it is the same request again is for the caller to see
/// from [StoredCommand#requestHash()].
public final class DuplicateCommand extends RuntimeException {

    private final transient StoredCommand first;

    DuplicateCommand(StoredCommand first) {
        super("command %s was answered before".formatted(first.reply().commandId()));
        this.first = first;
    }

    public StoredCommand first() {
        return first;
    }
}
