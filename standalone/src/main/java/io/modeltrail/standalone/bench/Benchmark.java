package io.modeltrail.standalone.bench;

import java.util.List;

/// One benchmark: warms up, runs long enough, checks that the work was really done, and says what it measured.
public interface Benchmark {

    String name();

    /// What is measured, for the table.
    String measures();

    /// Throws when the work was not done as it should have been.
    List<Figure> run() throws Exception;
}
