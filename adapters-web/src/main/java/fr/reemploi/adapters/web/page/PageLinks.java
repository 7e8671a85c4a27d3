package fr.reemploi.adapters.web.page;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Builds and checks URLs of pages of this site.
public final class PageLinks {
    /// The page that sets up the second factor.
    public static final String SECOND_FACTOR = "/compte/double-authentification";

    private PageLinks() {}

    /// Sets one query parameter of a URL.
    public static String with(String address, String parameter, String value) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam(parameter, encoded(value))
                .build(true)
                .toUriString();
    }

    public static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    /// Returns the address if it is a path of this site, else `/`. Anything a browser could resolve
    /// to another site is rejected, which prevents open redirects.
    public static String localOrHome(String address) {
        var isOwn =
                address.startsWith("/")
                        && !address.startsWith("//")
                        && address.chars().noneMatch(c -> c < 0x21 || c > 0x7e || c == '\\');
        return isOwn ? address : "/";
    }
}
