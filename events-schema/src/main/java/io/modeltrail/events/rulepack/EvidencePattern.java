package io.modeltrail.events.rulepack;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// What evidence looks like: a document, an event, or several of them.
public sealed interface EvidencePattern {

    record All(List<EvidencePattern> parts) implements EvidencePattern {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<EvidencePattern> parts) implements EvidencePattern {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /// A document of this kind that is attached with a digest and approved, the latest of its kind. `roles`
    /// are those that may approve it (nobody named is everybody), `freshDays` the age beyond which it must be
    /// approved anew, `before` the event that it must precede.
    record Approved(String kind, List<String> roles, OptionalInt freshDays, Optional<Recorded> before)
            implements EvidencePattern {
        public Approved {
            roles = List.copyOf(roles);
        }
    }

    /// An event of this type whose fields hold these conditions. It must not be older than `freshDays`, must
    /// precede the first `before` and follow the last `after`, where there are such events.
    record Recorded(
            String type,
            SortedMap<String, FieldCondition> where,
            OptionalInt freshDays,
            Optional<Recorded> before,
            Optional<Recorded> after)
            implements EvidencePattern {
        public Recorded {
            where = new TreeMap<>(where);
        }
    }

    /// Whatever was opened is closed; `by` is the field that both share. Where nothing was opened nothing is
    /// open.
    record NoneOpen(Recorded opened, List<Recorded> closed, String by) implements EvidencePattern {
        public NoneOpen {
            closed = List.copyOf(closed);
        }
    }
}
