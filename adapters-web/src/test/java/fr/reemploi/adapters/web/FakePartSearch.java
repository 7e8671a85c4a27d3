package fr.reemploi.adapters.web;

import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.search.ListingCard;
import fr.reemploi.application.search.ListingCardFormat;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartQuery.Facet;
import fr.reemploi.application.search.PartSearch;
import fr.reemploi.application.search.SearchResults;
import fr.reemploi.application.search.SearchResults.FacetCount;
import fr.reemploi.application.search.SearchResults.Hit;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Odometer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Year;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A search that looks at every listing: enough for pages to have results. A card is its id.
final class FakePartSearch implements PartSearch, ListingCardFormat {
    private final InMemoryListings listings;
    private final Catalogue catalogue;

    FakePartSearch(InMemoryListings listings, Catalogue catalogue) {
        this.listings = listings;
        this.catalogue = catalogue;
    }

    @Override
    public SearchResults search(PartQuery query, Instant now) {
        var from = query.cursor().map(FakePartSearch::offset).orElse(0);
        var found = all().filter(one -> matches(one, query, now)).toList();
        var page = found.stream().skip(from).limit(query.limit()).map(this::hit).toList();
        var next = from + page.size() < found.size();
        return new SearchResults(
                found.size(),
                page,
                facets(found, query),
                next ? Optional.of("from" + (from + page.size())) : Optional.empty(),
                query.text().filter("altrenateur"::equals).map(_ -> "alternateur"));
    }

    @Override
    public List<Suggestion> suggest(String typed, Language language, int limit) {
        return catalogue.categories().stream()
                .filter(one -> one.name(language).toLowerCase(Locale.ROOT).startsWith(typed))
                .limit(limit)
                .map(one -> new Suggestion(one.name(language), "category", 3))
                .toList();
    }

    @Override
    public SellerPartPage own(SellerPartQuery asked, Instant now) {
        var ids =
                all().filter(one -> one.seller().equals(asked.seller()))
                        .filter(one -> says(one, asked.text()))
                        .filter(one ->
                                asked.status()
                                        .filter(status -> status != one.status(now))
                                        .isEmpty())
                        .map(Listing::id)
                        .toList();
        return new SellerPartPage(ids, Optional.empty());
    }

    @Override
    public String version() {
        return "fake";
    }

    @Override
    public byte[] write(ListingCard card) {
        return card.id().toString().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public ListingCard read(byte[] card) {
        var id = new ListingId(UUID.fromString(new String(card, StandardCharsets.US_ASCII)));
        var listing = listings.get(id);
        var content = listing.content();
        var donor = content.donor();
        return new ListingCard(
                id,
                listing.seller(),
                content.title().value(),
                content.part().category(),
                content.part().grade(),
                content.part().condition(),
                content.offer().price().orElseThrow(),
                content.part().references().stream().map(PartNumber::typed).toList(),
                content.offer().warrantyMonths(),
                listing.publishedAt().orElseThrow(),
                new ListingCard.CardDonor(
                        donor.make(),
                        donor.model(),
                        donor.year().map(Year::getValue),
                        donor.fuel(),
                        donor.engineCode().map(EngineCode::value),
                        donor.odometer() instanceof Odometer.Reading(var mileage)
                                ? Optional.of(mileage.kilometres())
                                : Optional.empty()),
                listing.photos().stream().findFirst());
    }

    private Stream<Listing> all() {
        return listings.after(ListingFeed.START, Integer.MAX_VALUE).listings().reversed().stream();
    }

    private boolean matches(Listing one, PartQuery query, Instant now) {
        var filters = query.filters();
        var part = one.content().part();
        var donor = one.content().donor();
        var price = one.content().offer().price().map(money -> money.minor()).orElse(0L);
        return one.status(now) == ListingStatus.PUBLISHED
                && query.text().filter(text -> !says(one, text)).isEmpty()
                && (filters.makes().isEmpty()
                        || donor.make().filter(filters.makes()::contains).isPresent())
                && (filters.models().isEmpty()
                        || donor.model().filter(filters.models()::contains).isPresent())
                && (filters.categories().isEmpty()
                        || filters.categories().stream()
                                .flatMap(id -> catalogue.withDescendants(id).stream())
                                .anyMatch(id -> part.category().filter(id::equals).isPresent()))
                && filters.bounds().priceMax().filter(most -> price > most).isEmpty()
                && filters.bounds().priceMin().filter(least -> price < least).isEmpty();
    }

    private static boolean says(Listing one, String text) {
        var words = text.equals("altrenateur") ? "alternateur" : text;
        return one.content()
                .title()
                .value()
                .toLowerCase(Locale.ROOT)
                .contains(words.toLowerCase(Locale.ROOT));
    }

    private Map<Facet, List<FacetCount>> facets(List<Listing> found, PartQuery query) {
        var facets = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        if (query.facets().isEmpty() || found.isEmpty()) return facets;
        facets.put(Facet.MAKE, counts(found, one -> one.content().donor().make()));
        facets.put(Facet.CATEGORY, counts(found, one -> one.content().part().category()));
        facets.put(Facet.GRADE, counts(found, one -> one.content().part().grade().map(Enum::name)));
        facets.put(Facet.DEPARTMENT, counts(found, Listing::department));
        facets.put(
                Facet.PRICE,
                List.of(
                        new FacetCount("0-5000", "", 3),
                        new FacetCount("5000-10000", "", found.size())));
        return facets;
    }

    private static List<FacetCount> counts(
            List<Listing> found, Function<Listing, Optional<String>> value) {
        return found.stream()
                .map(value)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getKey(), entry.getValue()))
                .toList();
    }

    private Hit hit(Listing one) {
        return new Hit(
                one.id().toString().getBytes(StandardCharsets.US_ASCII),
                one.seller(),
                OptionalInt.empty());
    }

    private static int offset(String cursor) {
        if (!cursor.startsWith("from")) throw new InvalidCursorException();
        return Integer.parseInt(cursor.substring(4));
    }
}
