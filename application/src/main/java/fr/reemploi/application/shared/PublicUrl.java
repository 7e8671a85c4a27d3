package fr.reemploi.application.shared;

/// Public base URL of this site, for links in e-mails and responses.
///
/// @param base without a trailing slash, e.g. `https://pieces.example`
/// @param isDerived not configured: a response should then use the host of its request
public record PublicUrl(String base, boolean isDerived) {
    /// Whether an https address is configured.
    public boolean isHttps() {
        return !isDerived && base.regionMatches(true, 0, "https://", 0, "https://".length());
    }

    /// The URL of a path.
    public String page(String path) {
        return base + path;
    }
}
