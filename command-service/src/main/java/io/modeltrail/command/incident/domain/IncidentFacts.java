package io.modeltrail.command.incident.domain;

import io.modeltrail.events.deadline.OpenDeadlines;
import io.modeltrail.events.dossier.VersionStanding;

/// What a decision about an incident needs to know of other streams.
public interface IncidentFacts {

    VersionStanding standing(String versionStream);

    /// The deadlines that run in any stream.
    OpenDeadlines deadlines(String stream);
}
