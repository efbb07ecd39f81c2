package io.modeltrail.events.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something is owed. `name` is unique within its stream; `dueAt` is the first moment that is too late, `remindAt` when
/// people are told beforehand, and `what` is owed, in words.
public record Deadline(String name, String what, @Nullable Instant remindAt, Instant dueAt) {}
