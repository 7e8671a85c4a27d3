package fr.reemploi.adapters.web.page;

import fr.reemploi.domain.shared.Fault;
import fr.reemploi.domain.shared.Invalid;
import java.util.List;

/// What is wrong with what was typed.
public final class Faults {
    private Faults() {}

    /// What stood against doing something; nothing once it is done.
    public static List<Fault> of(Runnable action) {
        try {
            action.run();
            return List.of();
        } catch (Invalid refused) {
            return FormView.faults(refused);
        }
    }

    /// The same, of one form of a page that has several.
    public static List<Fault> of(String form, Runnable action) {
        return of(action).stream().map(fault -> fault.under(form)).toList();
    }
}
