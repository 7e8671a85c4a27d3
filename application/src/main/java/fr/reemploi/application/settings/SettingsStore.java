package fr.reemploi.application.settings;

import fr.reemploi.domain.shared.Change;

/// Port: stores settings. Secrets are already encrypted.
public interface SettingsStore {
    /// A section; empty when nothing is set.
    StoredSettings of(Section section);

    /// Stores the change and its events in one write, or neither.
    ///
    /// @throws StaleVersionException if another writer saved first
    StoredSettings save(Change<StoredSettings> change);
}
