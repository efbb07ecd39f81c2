package io.modeltrail.command.log;

import com.zaxxer.hikari.HikariDataSource;

/// The connections of the append side: few that write, more that read, so that readers never make writers wait.
record LogPools(HikariDataSource appending, HikariDataSource reading) implements AutoCloseable {

    static LogPools of(Sessions sessions, GroupCommit settings, int readers) {
        return new LogPools(
                sessions.appending("command-append", settings.writers()), sessions.reading("command-read", readers));
    }

    @Override
    public void close() {
        appending.close();
        reading.close();
    }
}
