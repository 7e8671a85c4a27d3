package fr.reemploi.bootstrap;

/// A reason not to go on that its reader can remove: the program ends with both sentences and exit
/// code 1.
final class Stop extends RuntimeException {
    private final String reason;
    private final String remedy;

    Stop(String reason, String remedy) {
        super(reason);
        this.reason = reason;
        this.remedy = remedy;
    }

    String reason() {
        return reason;
    }

    String remedy() {
        return remedy;
    }
}
