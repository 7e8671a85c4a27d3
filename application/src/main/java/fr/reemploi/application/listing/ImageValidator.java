package fr.reemploi.application.listing;

/// Looks at what a file contains, whatever its name, without unfolding it.
@FunctionalInterface
public interface ImageValidator {
    /// Goes on when it is a whole JPEG, PNG or WebP of a size that can be shown.
    ///
    /// @throws fr.reemploi.domain.shared.Invalid `photo.unreadable`
    void check(byte[] file);
}
