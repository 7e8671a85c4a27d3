package fr.reemploi.adapters.http.api;

/// A request rejected by the HTTP layer, before any use case runs.
public final class ApiException extends RuntimeException {
    private final transient Problem problem;

    ApiException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public ApiException(int status, String code, Object... arguments) {
        this(Problem.of(status, code, arguments));
    }

    Problem problem() {
        return problem;
    }
}
