package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.List;

/// Runs use cases and collects the errors of their input.
final class FieldErrors {
    private FieldErrors() {}

    /// Runs the action; returns the errors of the input, or an empty list on success.
    static List<FieldError> of(Runnable action) {
        try {
            action.run();
            return List.of();
        } catch (InvalidInputException exception) {
            return FormView.errors(exception);
        }
    }

    /// Same as `of(action)`, with the errors prefixed by the name of one form of the page.
    static List<FieldError> of(String form, Runnable action) {
        return of(action).stream().map(error -> error.withPrefix(form)).toList();
    }
}
