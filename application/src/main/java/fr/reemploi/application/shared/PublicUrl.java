package fr.reemploi.application.shared;

/// Where this site is reached from outside, for links in letters and answers.
///
/// @param base without a slash at its end, e.g. `https://pieces.example`
/// @param guessed nobody configured it: an answer then better uses the address its request came to
public record PublicUrl(String base, boolean guessed) {
    /// The address of a page given by its path.
    public String page(String path) {
        return base + path;
    }
}
