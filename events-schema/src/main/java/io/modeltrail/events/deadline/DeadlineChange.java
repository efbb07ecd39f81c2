package io.modeltrail.events.deadline;

/// What an event does to a deadline of its stream.
public sealed interface DeadlineChange {

    /// It runs from now on, instead of an earlier one of the same name.
    record Started(Deadline deadline) implements DeadlineChange {}

    /// People were reminded of it; it runs on.
    record Reminded(String name) implements DeadlineChange {}

    /// What was owed was done or is owed no more, or it is on record that it was missed.
    record Ended(String name) implements DeadlineChange {}

    /// Whatever was owed about the stream is owed no more.
    record AllEnded() implements DeadlineChange {}
}
