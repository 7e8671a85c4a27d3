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

/// The parts somebody means to buy, kept in a cookie of his browser: he needs no account yet.
public record Basket(List<ListingId> parts) {
    static final int MOST = 50;
    private static final Duration LIFE = Duration.ofDays(60);
    private static final String BETWEEN = ".";

    static Basket of(HttpServletRequest request) {
        var written = Cookies.read(request, Cookies.BASKET).orElse("");
        return new Basket(read(Stream.of(written.split("\\."))));
    }

    /// The ids among some texts, each once, as many as a basket holds.
    public static List<ListingId> read(Stream<String> texts) {
        return texts.map(ListingId::parse)
                .flatMap(Optional::stream)
                .distinct()
                .limit(MOST)
                .toList();
    }

    public Basket with(Collection<ListingId> more) {
        return new Basket(
                Stream.concat(parts.stream(), more.stream()).distinct().limit(MOST).toList());
    }

    public Basket without(Collection<ListingId> gone) {
        return new Basket(parts.stream().filter(one -> !gone.contains(one)).toList());
    }

    public boolean holds(Collection<ListingId> some) {
        return parts.containsAll(some);
    }

    Set<String> ids() {
        return parts.stream().map(ListingId::toString).collect(Collectors.toUnmodifiableSet());
    }

    public void keep(PageContext visit) {
        var written = String.join(BETWEEN, parts.stream().map(ListingId::toString).toList());
        var cookie =
                parts.isEmpty()
                        ? Cookies.ended(Cookies.BASKET)
                        : Cookies.lasting(Cookies.BASKET, written, LIFE);
        Cookies.keep(visit.request(), visit.response(), cookie);
    }
}
