package fr.reemploi.bootstrap.installation;

/// A start-up problem the operator can solve. The program prints reason and remedy and exits with
/// code 1.
public final class StartupException extends RuntimeException {
    private final String reason;
    private final String remedy;

    public StartupException(String reason, String remedy) {
        super(reason);
        this.reason = reason;
        this.remedy = remedy;
    }

    public String reason() {
        return reason;
    }

    public String remedy() {
        return remedy;
    }
}
