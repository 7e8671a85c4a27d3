package fr.reemploi.application.shared;

import fr.reemploi.domain.shared.Version;
import java.util.Optional;

/// The version an editor saw before he changed something; empty when he does not say.
public record ExpectedVersion(Optional<Version> version) {
    public static final ExpectedVersion ANY = new ExpectedVersion(Optional.empty());

    public static ExpectedVersion at(long version) {
        return new ExpectedVersion(Optional.of(new Version(version)));
    }

    /// Goes on only when what he saw is what there is.
    ///
    /// @throws StaleVersionException otherwise
    public void check(Version actual, Object id) {
        if (version.filter(seenVersion -> !seenVersion.equals(actual)).isPresent())
            throw new StaleVersionException(id);
    }
}
