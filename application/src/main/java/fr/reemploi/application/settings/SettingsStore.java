package fr.reemploi.application.settings;

import fr.reemploi.domain.shared.Change;
import java.time.Instant;
import java.util.Optional;

/// Port: stores settings. Secrets are already encrypted.
public interface SettingsStore {
    /// A section; empty when nothing is set.
    StoredSettings of(SectionId section);

    /// Stores the change and its events in one write, or neither.
    ///
    /// @throws StaleVersionException if another writer saved first
    StoredSettings save(Change<StoredSettings> change);

    /// When the test of a section passed for the first time; empty when it never did.
    Optional<Instant> firstPassedTest(SectionId section);

    /// Records that the test of a section passed; only the first time is stored. The version of the
    /// section stays.
    void recordPassedTest(SectionId section, Instant now);
}
