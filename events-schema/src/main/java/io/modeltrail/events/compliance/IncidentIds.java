package io.modeltrail.events.compliance;

import io.modeltrail.events.wire.Digests;

/// Ids of incidents that follow from their cause, so that the same cause never opens two.
public final class IncidentIds {

    private static final int LONGEST = 100;
    private static final int HASH = 16;

    private static final String ROLLBACK = "rollback-";
    private static final String SAFETY_STOP = "safety-stop-";
    private static final String MISSED = "missed-";

    private IncidentIds() {}

    /// Whoever took such an id would stand in the way of a rollback: people choose others.
    static boolean reserved(String incidentId) {
        return incidentId.startsWith(ROLLBACK) || incidentId.startsWith(SAFETY_STOP) || incidentId.startsWith(MISSED);
    }

    public static String ofRollback(String rolloutId) {
        return of(ROLLBACK, rolloutId);
    }

    public static String ofSafetyStop(String experimentId) {
        return of(SAFETY_STOP, experimentId);
    }

    /// Of a deadline of another stream that ran out. The deadline may run out again after it was renewed, so its end is
    /// part of the cause.
    public static String ofMissedDeadline(String stream, String deadline, String dueAt) {
        return MISSED + hash(stream + " " + deadline + " " + dueAt);
    }

    private static String of(String prefix, String id) {
        var whole = prefix + id;
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST - HASH - 1) + "-" + hash(id);
    }

    private static String hash(String text) {
        return Digests.of(text).substring("sha256:".length()).substring(0, HASH);
    }
}
