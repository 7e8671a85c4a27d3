package fr.reemploi.domain.csp;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What browsers refused on a page because of its content security policy, counted. Anybody can
/// send a report, so every part is one of a few words or has a checked form.
///
/// @param directive of the policy: `media-src`
/// @param host the origin of what was refused, or a word: `https://radio.example`, `inline`
/// @param page the path; a part of it that may be an id, a token or a name is `*`
public record CspReport(String directive, String host, String page, long count, Instant lastAt) {
    private static final Set<String> DIRECTIVES =
            Set.of(
                    "base-uri",
                    "child-src",
                    "connect-src",
                    "default-src",
                    "font-src",
                    "form-action",
                    "frame-ancestors",
                    "frame-src",
                    "img-src",
                    "manifest-src",
                    "media-src",
                    "object-src",
                    "script-src",
                    "style-src",
                    "worker-src");

    /// What is refused without having an address.
    private static final Set<String> WORDS = Set.of("blob", "data", "eval", "inline", "wasm-eval");

    private static final Pattern HOST = Pattern.compile("[a-z0-9.-]{1,253}|\\[[0-9a-f:.]{2,45}]");
    private static final int MAX_PORT = 65_535;
    private static final int MAX_PARTS = 4;

    /// Identifies the report: the same for the same directive, host and page.
    public UUID id() {
        var key = String.join(" ", directive, host, page);
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads a report as browsers send it.
    ///
    /// @param directive the effective or violated directive, whose values are left out
    /// @param blocked the address of what was refused, or a word
    /// @param page the address of the page
    /// @return empty where it says nothing about this site: extensions of browsers, made up values
    public static Optional<CspReport> of(
            String directive, String blocked, String page, Instant at) {
        var name = directive.strip().split("\\s", 2)[0].replaceFirst("-(elem|attr)$", "");
        if (!DIRECTIVES.contains(name)) return Optional.empty();
        return host(blocked)
                .flatMap(host -> path(page).map(path -> new CspReport(name, host, path, 1, at)));
    }

    /// This and another report about the same.
    CspReport plus(CspReport other) {
        var last = lastAt.isAfter(other.lastAt) ? lastAt : other.lastAt;
        return new CspReport(directive, host, page, count + other.count, last);
    }

    private static Optional<String> host(String blocked) {
        if (WORDS.contains(blocked)) return Optional.of(blocked);
        return address(blocked)
                .map(uri ->
                        uri.getScheme().toLowerCase(Locale.ROOT)
                                + "://"
                                + uri.getHost().toLowerCase(Locale.ROOT)
                                + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
    }

    private static Optional<String> path(String page) {
        return address(page)
                .map(uri ->
                        Arrays.stream(uri.getRawPath().split("/", -1))
                                .skip(1)
                                .limit(MAX_PARTS)
                                .map(part -> part.matches("[a-z-]{0,30}") ? part : "*")
                                .collect(Collectors.joining("/", "/", "")));
    }

    private static Optional<URI> address(String text) {
        try {
            var uri = new URI(text);
            var isWeb =
                    "https".equalsIgnoreCase(uri.getScheme())
                            || "http".equalsIgnoreCase(uri.getScheme());
            return isWeb && uri.getHost() != null && isPlain(uri)
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(URI uri) {
        return HOST.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches()
                && uri.getPort() <= MAX_PORT;
    }
}
