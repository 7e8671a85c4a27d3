package fr.reemploi.adapters.web.page;

import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.List;

/// What is wrong with what was typed.
public final class FieldErrors {
    private FieldErrors() {}

    /// What stood against doing something; nothing once it is done.
    public static List<FieldError> of(Runnable action) {
        try {
            action.run();
            return List.of();
        } catch (InvalidInputException exception) {
            return FormView.errors(exception);
        }
    }

    /// The same, of one form of a page that has several.
    public static List<FieldError> of(String form, Runnable action) {
        return of(action).stream().map(error -> error.withPrefix(form)).toList();
    }
}
