package io.modeltrail.command.log;

/// The state of a stream after the event of this version, so that a long stream need not be folded from its beginning.
/// `stateType` names the form of the bytes; a reader that does not know it folds from the beginning.
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way to and from one column; nobody compares them.
public record Snapshot(String stream, long version, String stateType, byte[] state) {}
