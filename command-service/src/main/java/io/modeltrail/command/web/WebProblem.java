package io.modeltrail.command.web;

/// A request that HTTP alone already tells to be wrong.
public final class WebProblem extends RuntimeException {

    private final transient Problem problem;

    public WebProblem(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
