package fr.reemploi.adapters.web.page;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/// Builds and checks URLs of pages of this site.
public final class PageLinks {
    /// The page that sets up the second factor.
    public static final String SECOND_FACTOR = "/compte/double-authentification";

    private PageLinks() {}

    /// Sets one query parameter of a URL. Any URL will do: it may be what somebody typed.
    public static String with(String address, String parameter, String value) {
        var start = address.indexOf('?');
        var path = start < 0 ? address : address.substring(0, start);
        var query = start < 0 ? "" : address.substring(start + 1);
        var pairs =
                Stream.concat(
                        Stream.of(query.split("&"))
                                .filter(pair -> !pair.isEmpty() && !isNamed(pair, parameter)),
                        Stream.of(parameter + "=" + encoded(value)));
        return path + "?" + pairs.collect(Collectors.joining("&"));
    }

    private static boolean isNamed(String pair, String parameter) {
        return pair.equals(parameter) || pair.startsWith(parameter + "=");
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
