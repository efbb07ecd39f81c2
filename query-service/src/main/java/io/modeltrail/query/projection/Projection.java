package io.modeltrail.query.projection;

import java.util.List;

/// A fold over the log with tables of its own.
public interface Projection {

    String name();

    /// Raised whenever the same events would give other rows: a new generation is then built and switched to.
    int version();

    /// Template tables in schema `view`, of which each generation has copies.
    List<String> tables();

    /// Writes events into one generation.
    Fold fold(Generation generation);

    /// Queries over one generation, in a fixed order, whose answers are its whole state as of a position, later rows
    /// and the ends of rows that came later left out.
    List<String> state(Generation generation, long position);
}
