package io.modeltrail.events.deadline;

import io.modeltrail.events.Event;
import io.modeltrail.events.deadline.DeadlineChange.AllEnded;
import io.modeltrail.events.deadline.DeadlineChange.Ended;
import io.modeltrail.events.deadline.DeadlineChange.Reminded;
import io.modeltrail.events.deadline.DeadlineChange.Started;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The deadlines that run in one stream, by name: a fold over its events, the same for who watches and who decides.
public record OpenDeadlines(Map<String, Running> byName) {
    public OpenDeadlines {
        byName = Map.copyOf(byName);
    }

    /// `reminded` says that people were told already.
    public record Running(Deadline deadline, boolean reminded) {

        public boolean isOver(Instant now) {
            return !now.isBefore(deadline.dueAt());
        }

        public boolean isReminderDue(Instant now) {
            var remindAt = deadline.remindAt();
            return !reminded && remindAt != null && !now.isBefore(remindAt) && !isOver(now);
        }
    }

    public static OpenDeadlines none() {
        return new OpenDeadlines(Map.of());
    }

    public Optional<Running> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public OpenDeadlines evolve(Event event) {
        if (!(event instanceof ChangesDeadlines changes)) {
            return this;
        }
        var next = new LinkedHashMap<>(byName);
        for (var change : changes.deadlineChanges()) {
            switch (change) {
                case Started(var deadline) -> next.put(deadline.name(), new Running(deadline, false));
                case Reminded(var name) ->
                    next.computeIfPresent(name, (_, running) -> new Running(running.deadline(), true));
                case Ended(var name) -> next.remove(name);
                case AllEnded() -> next.clear();
            }
        }
        return new OpenDeadlines(next);
    }
}
