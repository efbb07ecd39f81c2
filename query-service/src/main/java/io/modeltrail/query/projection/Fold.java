package io.modeltrail.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Writes batches of records into one generation, within a transaction that the caller commits. Used by one thread.
public interface Fold {

    /// Contiguous records that follow the last batch that committed.
    void write(Connection connection, List<LogRecord> batch) throws SQLException;

    /// The database refuses what this record leads to: record that, instead of what it leads to.
    void park(Connection connection, LogRecord poison, String why) throws SQLException;

    /// The last transaction failed: forget what was only in memory.
    void forget();
}
