package fr.reemploi.adapters.web;

import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.search.FacetLabels;
import fr.reemploi.application.search.ListingCard;
import fr.reemploi.application.search.ListingCardFormat;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartSearch;
import fr.reemploi.application.search.SearchParameter;
import fr.reemploi.application.search.SearchParameter.Facet;
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
import java.util.ArrayList;
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

/// A search that scans all listings. The stored card is the listing id.
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
        var matches = all().filter(listing -> matches(listing, query, now)).toList();
        var page = matches.stream().skip(from).limit(query.limit()).map(this::hit).toList();
        var next = from + page.size() < matches.size();
        return new SearchResults(
                matches.size(),
                page,
                facets(matches, query),
                next ? Optional.of("from" + (from + page.size())) : Optional.empty(),
                query.text().filter("altrenateur"::equals).map(_ -> "alternateur"));
    }

    @Override
    public List<Suggestion> suggest(String fields, Language language, int limit) {
        return catalogue.categories().stream()
                .filter(category ->
                        category.name(language).toLowerCase(Locale.ROOT).startsWith(fields))
                .limit(limit)
                .map(category -> new Suggestion(category.name(language), "category", 3))
                .toList();
    }

    @Override
    public SellerPartPage searchOwn(SellerPartQuery request, Instant now) {
        var ids =
                all().filter(listing -> listing.seller().equals(request.seller()))
                        .filter(listing -> titleContains(listing, request.text()))
                        .filter(listing ->
                                request.status()
                                        .filter(status -> status != listing.status(now))
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
        var details = listing.details();
        var donor = details.donor();
        return new ListingCard(
                id,
                listing.seller(),
                details.title().value(),
                details.part().category(),
                details.part().grade(),
                details.part().condition(),
                details.offer().price().orElseThrow(),
                details.part().partNumbers().stream().map(PartNumber::value).toList(),
                details.offer().warrantyMonths(),
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

    private boolean matches(Listing listing, PartQuery query, Instant now) {
        var filters = query.filters();
        var part = listing.details().part();
        var donor = listing.details().donor();
        var price = listing.details().offer().price().map(money -> money.minor()).orElse(0L);
        return listing.status(now) == ListingStatus.PUBLISHED
                && query.text().filter(text -> !titleContains(listing, text)).isEmpty()
                && (filters.of(SearchParameter.MAKE).isEmpty()
                        || donor.make()
                                .filter(filters.of(SearchParameter.MAKE)::contains)
                                .isPresent())
                && Optional.ofNullable(filters.vehicle().get(SearchParameter.MAKE))
                        .filter(makes -> donor.make().filter(makes::contains).isEmpty())
                        .isEmpty()
                && (filters.of(SearchParameter.MODEL).isEmpty()
                        || donor.model()
                                .filter(filters.of(SearchParameter.MODEL)::contains)
                                .isPresent())
                && (filters.of(SearchParameter.CATEGORY).isEmpty()
                        || filters.of(SearchParameter.CATEGORY).stream()
                                .flatMap(id -> catalogue.withDescendants(id).stream())
                                .anyMatch(id -> part.category().filter(id::equals).isPresent()))
                && filters.bounds().priceMax().filter(most -> price > most).isEmpty()
                && filters.bounds().priceMin().filter(least -> price < least).isEmpty();
    }

    private static boolean titleContains(Listing listing, String text) {
        var words = text.equals("altrenateur") ? "alternateur" : text;
        return listing.details()
                .title()
                .value()
                .toLowerCase(Locale.ROOT)
                .contains(words.toLowerCase(Locale.ROOT));
    }

    private Map<Facet, List<FacetCount>> facets(List<Listing> matches, PartQuery query) {
        var facets = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        if (query.facets().isEmpty() || matches.isEmpty()) return facets;
        count(Facet.MAKE, facets, matches, listing -> listing.details().donor().make());
        count(Facet.CATEGORY, facets, matches, listing -> listing.details().part().category());
        count(
                Facet.GRADE,
                facets,
                matches,
                listing -> listing.details().part().grade().map(Enum::name));
        count(Facet.DEPARTMENT, facets, matches, Listing::department);
        facets.put(
                Facet.PRICE,
                List.of(
                        new FacetCount("0-5000", "", 3),
                        new FacetCount("5000-10000", "", matches.size())));
        return facets;
    }

    private void count(
            Facet facet,
            Map<Facet, List<FacetCount>> facets,
            List<Listing> matches,
            Function<Listing, Optional<String>> value) {
        var labels = new FacetLabels(catalogue);
        var counts =
                matches.stream()
                        .map(value)
                        .flatMap(Optional::stream)
                        .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        var list = new ArrayList<FacetCount>();
        counts.forEach((id, count) ->
                list.add(new FacetCount(id, labels.of(facet, id, Language.FR), count)));
        facets.put(facet, list);
    }

    private Hit hit(Listing listing) {
        return new Hit(
                listing.id().toString().getBytes(StandardCharsets.US_ASCII),
                listing.seller(),
                OptionalInt.empty());
    }

    private static int offset(String cursor) {
        if (!cursor.startsWith("from")) throw new InvalidCursorException();
        return Integer.parseInt(cursor.substring(4));
    }
}
