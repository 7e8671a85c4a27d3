package fr.reemploi.bootstrap.installation;

/// A reason not to go on that its reader can remove: the program ends with both sentences and exit
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
