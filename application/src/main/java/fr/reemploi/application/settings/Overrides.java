package fr.reemploi.application.settings;

import java.util.Optional;

/// What whoever started the program set: it wins over what is stored.
@FunctionalInterface
public interface Overrides {
    /// A variable; blank counts as not set.
    Optional<String> find(String variable);
}
