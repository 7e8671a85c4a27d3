package fr.reemploi.adapters.web.page;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Addresses of this site's pages.
public final class PageLinks {
    private PageLinks() {}

    /// An address with one parameter set.
    public static String with(String address, String parameter, String value) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam(parameter, encoded(value))
                .build(true)
                .toUriString();
    }

    public static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    /// Where to go back to: a page of this site, else the front page. Anything a browser could read
    /// as another site's address is none of ours.
    public static String localOrHome(String address) {
        var isOwn =
                address.startsWith("/")
                        && !address.startsWith("//")
                        && address.chars().noneMatch(c -> c < 0x21 || c > 0x7e || c == '\\');
        return isOwn ? address : "/";
    }
}
