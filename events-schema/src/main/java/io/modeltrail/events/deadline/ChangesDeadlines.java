package io.modeltrail.events.deadline;

import io.modeltrail.events.Event;
import java.util.List;

/// An event that starts or ends deadlines. Whatever implements it is watched: if a deadline runs out, an incident is
/// opened about its stream, once, whichever process is alive by then. Incidents record their own missed clocks.
public interface ChangesDeadlines extends Event {

    List<DeadlineChange> deadlineChanges();
}
