package io.modeltrail.events.compliance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A corrective and preventive action for a finding (ISO 13485:2016, 8.5.2 and 8.5.3): the cause, what is
/// done about it, by whom and until when. `done` is absent until the action is complete, `effective` until it
/// was checked.
public record CorrectiveAction(
        String capaId,
        String findingId,
        String cause,
        String action,
        String responsible,
        LocalDate dueOn,
        String openedBy,
        @Nullable String done,
        List<String> evidence,
        @Nullable String completedBy,
        @Nullable Boolean effective) {
    public CorrectiveAction {
        evidence = List.copyOf(evidence);
    }

    /// One that nobody has begun.
    public static CorrectiveAction opened(
            String capaId,
            String findingId,
            String cause,
            String action,
            String responsible,
            LocalDate dueOn,
            String openedBy) {
        return new CorrectiveAction(
                capaId, findingId, cause, action, responsible, dueOn, openedBy, null, List.of(), null, null);
    }

    public CorrectiveAction completed(String how, List<String> shownBy, String by) {
        return new CorrectiveAction(
                capaId, findingId, cause, action, responsible, dueOn, openedBy, how, shownBy, by, null);
    }

    /// One that did not work is to be done again.
    public CorrectiveAction checked(boolean passed) {
        return passed
                ? new CorrectiveAction(
                        capaId,
                        findingId,
                        cause,
                        action,
                        responsible,
                        dueOn,
                        openedBy,
                        done,
                        evidence,
                        completedBy,
                        true)
                : new CorrectiveAction(
                        capaId, findingId, cause, action, responsible, dueOn, openedBy, null, List.of(), null, false);
    }
}
