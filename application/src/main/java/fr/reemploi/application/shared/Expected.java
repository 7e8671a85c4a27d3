package fr.reemploi.application.shared;

import fr.reemploi.domain.shared.Version;
import java.util.Optional;

/// The version an editor saw before he changed something; empty when he does not say.
public record Expected(Optional<Version> version) {
    public static final Expected ANY = new Expected(Optional.empty());

    public static Expected at(long version) {
        return new Expected(Optional.of(new Version(version)));
    }

    /// Goes on only when what he saw is what there is.
    ///
    /// @throws StaleVersion otherwise
    public void check(Version actual, Object id) {
        if (version.filter(seen -> !seen.equals(actual)).isPresent()) throw new StaleVersion(id);
    }
}
