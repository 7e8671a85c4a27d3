package fr.reemploi.application.outbox;

import fr.reemploi.application.shared.UnavailableException;
import java.util.ArrayList;
import java.util.List;

/// A failure in one line, its causes included.
final class FailureText {
    private static final int MAX_CAUSES = 4;

    private FailureText() {}

    static String of(Throwable failure) {
        var texts = new ArrayList<String>();
        Throwable cause = failure;
        while (cause != null && texts.size() < MAX_CAUSES) {
            addNew(texts, line(cause));
            cause = cause.getCause();
        }
        return String.join(": ", texts);
    }

    /// Many libraries repeat the message of the cause.
    private static void addNew(List<String> texts, String line) {
        if (texts.isEmpty() || !texts.getLast().contains(line)) texts.add(line);
    }

    private static String line(Throwable failure) {
        if (failure instanceof UnavailableException unavailable) return unavailable.code();
        var name = failure.getClass().getSimpleName();
        var message = failure.getMessage();
        return message == null || message.isBlank() ? name : name + " " + message;
    }
}
