package fr.reemploi.application.shared;

/// Where this site is reached from outside, for links in letters.
///
/// @param base without a slash at its end, e.g. `https://pieces.example`
public record PublicAddress(String base) {
    /// The address of a page given by its path.
    public String page(String path) {
        return base + path;
    }
}
