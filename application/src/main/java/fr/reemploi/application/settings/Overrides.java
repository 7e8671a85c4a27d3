package fr.reemploi.application.settings;

import java.util.Optional;

/// Port: values set by the environment; they take precedence over stored ones.
@FunctionalInterface
public interface Overrides {
    /// The value of a variable; blank counts as not set.
    Optional<String> find(String variable);
}
