package fr.reemploi.application.listing;

/// Validates the content of an image file, whatever its name, without decoding it.
@FunctionalInterface
public interface ImageValidator {
    /// Checks that the file is a complete JPEG, PNG or WebP of an accepted size.
    ///
    /// @throws fr.reemploi.domain.shared.InvalidInputException `photo.unreadable`
    void check(byte[] file);
}
