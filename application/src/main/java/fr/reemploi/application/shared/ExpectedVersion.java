package fr.reemploi.application.shared;

import fr.reemploi.domain.shared.Version;
import java.util.Optional;

/// The version a client saw before its change (`If-Match`); empty when it was not sent.
public record ExpectedVersion(Optional<Version> version) {
    public static final ExpectedVersion ANY = new ExpectedVersion(Optional.empty());

    public static ExpectedVersion at(long version) {
        return new ExpectedVersion(Optional.of(new Version(version)));
    }

    /// Checks that the current version is the one the client saw.
    ///
    /// @throws StaleVersionException otherwise
    public void check(Version actual, Object id) {
        if (version.filter(seenVersion -> !seenVersion.equals(actual)).isPresent())
            throw new StaleVersionException(id);
    }
}
