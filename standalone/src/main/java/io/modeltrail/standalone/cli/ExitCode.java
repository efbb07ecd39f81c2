package io.modeltrail.standalone.cli;

/// What the program's exit status means.
final class ExitCode {

    static final int DONE = 0;
    /// The question was answered, and the answer is no.
    static final int NO = 1;
    static final int USAGE = 2;
    /// Something cannot be reached or read.
    static final int UNREACHABLE = 3;

    private ExitCode() {}
}
