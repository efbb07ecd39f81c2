package io.modeltrail.log.audit;

import io.modeltrail.log.note.Checkpoint;
import java.util.List;
import java.util.OptionalLong;

/// What the verifier found, with the notes that a reader must see whatever was found.
public sealed interface AuditResult {

    /// What limits the finding, such as keys that were not pinned.
    List<String> notes();

    /// Everything that can be checked holds for the entries `[from, to)` under this checkpoint.
    record Sound(Checkpoint checkpoint, long from, long to, List<String> notes) implements AuditResult {
        /// Copies the list.
        public Sound {
            notes = List.copyOf(notes);
        }
    }

    /// Something does not hold.
    ///
    /// @param firstBadIndex index of the first entry that is wrong, where one can be named
    /// @param reason one sentence for the auditor
    record Broken(OptionalLong firstBadIndex, String reason, List<String> notes) implements AuditResult {
        /// Copies the list.
        public Broken {
            notes = List.copyOf(notes);
        }
    }

    /// There was nothing to judge: no bundle there, or the server does not answer.
    record Unreadable(String reason, List<String> notes) implements AuditResult {
        /// Copies the list.
        public Unreadable {
            notes = List.copyOf(notes);
        }
    }
}
