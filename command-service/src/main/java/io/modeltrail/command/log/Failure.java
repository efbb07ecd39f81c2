package io.modeltrail.command.log;

import java.sql.SQLException;

/// What an error of the database says about a call, by its SQLSTATE (PostgreSQL manual, appendix A).
enum Failure {
    /// Nothing was stored because something else ran at the same time; the same call may work now.
    RACE,
    /// Nothing was stored, and the same call will fail again.
    OF_THE_BATCH,
    /// The connection, the server or its disk is at fault; the call may even have been stored.
    UNKNOWN_OUTCOME;

    static Failure of(SQLException failure) {
        var state = failure.getSQLState();
        if (state == null || state.length() != 5) {
            return UNKNOWN_OUTCOME;
        }
        return switch (state.substring(0, 2)) {
            case "40" -> RACE;
            case "23" -> state.equals("23505") ? RACE : OF_THE_BATCH;
            case "22", "25", "42", "54" -> state.startsWith("25P0") ? UNKNOWN_OUTCOME : OF_THE_BATCH;
            default -> UNKNOWN_OUTCOME;
        };
    }
}
