package fr.reemploi.adapters.shipping.boxtal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import fr.reemploi.adapters.shipping.boxtal.BoxtalSettings.Quotation;
import fr.reemploi.adapters.shipping.common.Xml;
import fr.reemploi.application.shipping.RateRequest;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.httpclient.HttpClients;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteResponse;
import fr.reemploi.httpclient.RemoteService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Request;

/// Prices from Boxtal's API v1. They are cached for five minutes by weight and postal codes, and
/// failures for 30 seconds, so that pages rarely wait for Boxtal.
final class BoxtalQuotes {
    private static final int BAND_GRAMS = 500;
    private static final int MAX_CACHED = 2_000;
    private static final Duration CACHE_DURATION = Duration.ofMinutes(5);
    private static final Duration EMPTY_CACHE_DURATION = Duration.ofSeconds(30);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final RemoteService service;
    private final InstantSource clock;
    private final Cache<QuoteQuery, Map<String, Money>> cache;

    BoxtalQuotes(HttpClients httpClients, InstantSource clock) {
        service = httpClients.service("boxtal-quotes", Duration.ofSeconds(3));
        this.clock = clock;
        cache =
                Caffeine.newBuilder()
                        .maximumSize(MAX_CACHED)
                        .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
                        .expireAfter(
                                Expiry.writing((QuoteQuery _, Map<String, Money> prices) ->
                                        cacheDuration(prices)))
                        .build();
    }

    /// A price query, and cache key.
    ///
    /// @param grams rounded up to 500 g, so that similar weights share a cache entry
    record QuoteQuery(
            Quotation keys, List<String> offers, int grams, Destination from, Destination to) {
        static QuoteQuery of(BoxtalSettings settings, Quotation keys, RateRequest request) {
            var bands = (request.weight().grams() + BAND_GRAMS - 1) / BAND_GRAMS;
            return new QuoteQuery(
                    keys,
                    settings.offers(),
                    Math.max(1, bands) * BAND_GRAMS,
                    request.from(),
                    request.to());
        }
    }

    /// Prices including VAT by offer; empty if there is no response in time.
    Map<String, Money> prices(QuoteQuery query) {
        var cached = cache.getIfPresent(query);
        if (cached != null) return cached;
        // not inside the cache: other queries would wait for the answer
        var prices = fetch(query);
        cache.put(query, prices);
        return prices;
    }

    private static Duration cacheDuration(Map<String, Money> prices) {
        return prices.isEmpty() ? EMPTY_CACHE_DURATION : CACHE_DURATION;
    }

    private Map<String, Money> fetch(QuoteQuery query) {
        try {
            var response = send(query);
            return response.isSuccess() ? read(response) : Map.of();
        } catch (NoResponseException | MalformedResponseException none) {
            return Map.of();
        }
    }

    /// @throws NoResponseException if no response was received
    RemoteResponse send(QuoteQuery query) {
        var keys = query.keys();
        var login = keys.user() + ":" + keys.password();
        var encoded = Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
        return service.send(
                new Request.Builder()
                        .url(url(query))
                        .header("Authorization", keys.bare() ? encoded : "Basic " + encoded)
                        .header("Accept-Language", "fr-FR")
                        .header("Api-Version", "1.3.7")
                        .build());
    }

    private HttpUrl url(QuoteQuery query) {
        var box = BoxSize.of(query.grams());
        var day = LocalDate.ofInstant(clock.instant(), PARIS).plusDays(1);
        var url = HttpUrl.get(query.keys().address() + "/cotation").newBuilder();
        addParty(url, "shipper", query.from(), "company");
        addParty(url, "recipient", query.to(), "individual");
        var kilograms = BigDecimal.valueOf(query.grams(), 3).stripTrailingZeros();
        url.addQueryParameter("colis_1.poids", kilograms.toPlainString())
                .addQueryParameter("colis_1.longueur", Integer.toString(box.length()))
                .addQueryParameter("colis_1.largeur", Integer.toString(box.width()))
                .addQueryParameter("colis_1.hauteur", Integer.toString(box.height()))
                .addQueryParameter("collection_date", WorkingDays.onOrAfter(day).toString())
                .addQueryParameter("delay", "aucun")
                .addQueryParameter("content_code", "50140");
        query.offers().forEach(offer -> url.addQueryParameter("offers[]", offer.replace("-", "")));
        return url.build();
    }

    /// The API requires a street, which is unknown when prices are requested and does not affect
    /// them.
    private static void addParty(
            HttpUrl.Builder url, String name, Destination destination, String type) {
        url.addQueryParameter(name + ".country", destination.country())
                .addQueryParameter(name + ".zipcode", destination.postalCode())
                .addQueryParameter(name + ".city", destination.city())
                .addQueryParameter(name + ".address", "1 rue principale")
                .addQueryParameter(name + ".type", type);
    }

    /// Prices by offer.
    ///
    /// @throws MalformedResponseException if the response is not XML, such as an HTML page with
    ///   status 404
    static Map<String, Money> read(RemoteResponse response) {
        return Xml.read(response.body())
                .all("offer")
                .flatMap(offer ->
                        price(offer).map(amount -> Map.entry(code(offer), amount)).stream())
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, BoxtalQuotes::min));
    }

    private static Money min(Money first, Money second) {
        return first.compareTo(second) <= 0 ? first : second;
    }

    private static String code(Xml offer) {
        return Stream.of("operator", "service")
                .map(part ->
                        offer.children(part).findFirst().flatMap(element -> element.text("code")))
                .map(code -> code.orElse(""))
                .collect(Collectors.joining("-"));
    }

    private static Optional<Money> price(Xml offer) {
        return offer.children("price")
                .filter(price -> price.text("currency").orElse("EUR").equals("EUR"))
                .findFirst()
                .flatMap(price -> price.text("tax-inclusive"))
                .filter(text -> text.matches("[0-9]{1,6}(\\.[0-9]{1,4})?"))
                .map(text -> new BigDecimal(text).setScale(2, RoundingMode.HALF_UP))
                .map(euros -> Money.cents(euros.movePointRight(2).longValueExact()))
                .filter(Money::isPositive);
    }
}
