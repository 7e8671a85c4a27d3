package fr.reemploi.application.settings;

import fr.reemploi.domain.shared.Change;

/// Keeps settings. What is secret comes sealed.
public interface SettingsStore {
    /// A section; one nobody filled in is empty.
    StoredSettings of(Section section);

    /// Stores the change and its events in one write, or neither.
    ///
    /// @throws StaleVersionException if another writer came between
    StoredSettings save(Change<StoredSettings> change);
}
