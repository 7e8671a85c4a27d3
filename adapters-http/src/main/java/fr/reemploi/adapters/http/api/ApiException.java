package fr.reemploi.adapters.http.api;

/// A request that is wrong as a request, before any rule of the house is asked.
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
