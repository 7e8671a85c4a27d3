package fr.reemploi.adapters.web.page;

import fr.reemploi.domain.listing.ListingId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parts a visitor intends to buy, stored in a cookie: no account is needed.
public record Basket(List<ListingId> parts) {
    static final int MAX_PARTS = 50;
    private static final Duration COOKIE_LIFETIME = Duration.ofDays(60);
    private static final String SEPARATOR = ".";

    static Basket of(HttpServletRequest request) {
        var cookieValue = Cookies.read(request, Cookies.BASKET).orElse("");
        return new Basket(parseIds(Stream.of(cookieValue.split("\\."))));
    }

    /// Returns the valid listing ids among the values, without duplicates, at most 50.
    public static List<ListingId> parseIds(Stream<String> texts) {
        return texts.map(ListingId::parse)
                .flatMap(Optional::stream)
                .distinct()
                .limit(MAX_PARTS)
                .toList();
    }

    public Basket with(Collection<ListingId> more) {
        return new Basket(
                Stream.concat(parts.stream(), more.stream()).distinct().limit(MAX_PARTS).toList());
    }

    public Basket without(Collection<ListingId> removed) {
        return new Basket(parts.stream().filter(id -> !removed.contains(id)).toList());
    }

    public boolean containsAll(Collection<ListingId> ids) {
        return parts.containsAll(ids);
    }

    Set<String> ids() {
        return parts.stream().map(ListingId::toString).collect(Collectors.toUnmodifiableSet());
    }

    public void saveCookie(PageContext context) {
        var cookieValue = String.join(SEPARATOR, parts.stream().map(ListingId::toString).toList());
        var cookie =
                parts.isEmpty()
                        ? Cookies.expired(Cookies.BASKET)
                        : Cookies.lasting(Cookies.BASKET, cookieValue, COOKIE_LIFETIME);
        Cookies.add(context.response(), context.isHttps(), cookie);
    }
}
