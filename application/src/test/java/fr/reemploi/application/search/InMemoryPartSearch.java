package fr.reemploi.application.search;

import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.search.PartQuery.Bounds;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.search.SearchResults.Hit;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Category;
import fr.reemploi.domain.listing.Fitment;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingState;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import java.text.Normalizer;
import java.time.Instant;
import java.time.Year;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Searches by scanning all parts: words are matched by containment; most filters, no facets, no
/// correction of typing errors.
public final class InMemoryPartSearch implements PartSearch, PartIndex {
    private static final Comparator<Listing> BY_ID =
            Comparator.comparing(listing -> listing.id().toString());
    private static final Comparator<Listing> NEWEST =
            Comparator.<Listing, Instant>comparing(part -> part.publishedAt().orElse(Instant.MIN))
                    .reversed()
                    .thenComparing(BY_ID);

    private final ListingCardFormat cards;
    private final Catalogue catalogue;
    private Map<ListingId, Listing> listings = new LinkedHashMap<>();
    private Optional<Map<ListingId, Listing>> aside = Optional.empty();
    private String checkpoint = ListingFeed.START;

    public InMemoryPartSearch(ListingCardFormat cards, Catalogue catalogue) {
        this.cards = cards;
        this.catalogue = catalogue;
    }

    @Override
    public synchronized SearchResults search(PartQuery query, Instant now) {
        var matches =
                listings.values().stream()
                        .filter(listing -> listing.status(now) == ListingStatus.PUBLISHED)
                        .filter(listing -> hasWords(text(listing), query.text().orElse("")))
                        .filter(listing -> passes(listing, query.filters()))
                        .sorted(order(query.sort()))
                        .toList();
        var from = query.cursor().map(InMemoryPartSearch::offset).orElse(0);
        var hits = matches.stream().skip(from).limit(query.limit()).map(this::hit).toList();
        var next = from + hits.size();
        var facets =
                query.facets().stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        _ -> List.<SearchResults.FacetCount>of()));
        return new SearchResults(
                matches.size(),
                hits,
                facets,
                next < matches.size() ? Optional.of("at-" + next) : Optional.empty(),
                Optional.empty());
    }

    @Override
    public synchronized List<Suggestion> suggest(String input, Language language, int limit) {
        return catalogue.categories().stream()
                .filter(category -> fold(category.name(language)).startsWith(fold(input)))
                .map(category -> {
                    var ids = catalogue.withDescendants(category.id());
                    var count =
                            listings.values().stream()
                                    .filter(listing ->
                                            listing.state() instanceof ListingState.Published)
                                    .filter(listing -> in(ids, listing.details().part().category()))
                                    .count();
                    return new Suggestion(category.name(language), "category", count);
                })
                .filter(suggestion -> suggestion.count() > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized SellerPartPage searchOwn(SellerPartQuery query, Instant now) {
        var matches =
                listings.values().stream()
                        .filter(listing -> listing.seller().equals(query.seller()))
                        .filter(listing ->
                                query.status().stream().allMatch(listing.status(now)::equals))
                        .filter(listing -> hasWords(ownText(listing), query.text()))
                        .sorted(
                                Comparator.comparing(Listing::createdAt)
                                        .reversed()
                                        .thenComparing(BY_ID))
                        .map(Listing::id)
                        .toList();
        var from = query.cursor().map(InMemoryPartSearch::offset).orElse(0);
        var page = matches.stream().skip(from).limit(query.limit()).toList();
        var next = from + page.size();
        return new SellerPartPage(
                page, next < matches.size() ? Optional.of("at-" + next) : Optional.empty());
    }

    @Override
    public synchronized String checkpoint() {
        return checkpoint;
    }

    @Override
    public synchronized void apply(List<Listing> listings, String position) {
        var written = aside.orElse(this.listings);
        for (var listing : listings) {
            if (listing.state() instanceof ListingState.Deleted) written.remove(listing.id());
            else written.put(listing.id(), listing);
        }
        checkpoint = position;
    }

    @Override
    public void commit() {
        // nothing to make durable
    }

    @Override
    public synchronized void startRebuild() {
        aside = Optional.of(new LinkedHashMap<>());
    }

    @Override
    public synchronized void swap() {
        listings = aside.orElseThrow();
        aside = Optional.empty();
    }

    @Override
    public synchronized Map<ListingId, Long> versions() {
        return listings.values().stream()
                .collect(Collectors.toMap(Listing::id, listing -> listing.version().value()));
    }

    @Override
    public synchronized long size() {
        return listings.size();
    }

    private Hit hit(Listing listing) {
        return new Hit(cards.write(ListingCard.of(listing)), listing.seller(), OptionalInt.empty());
    }

    private String text(Listing listing) {
        var details = listing.details();
        var vehicles =
                Stream.concat(
                        details.donor().make().stream(),
                        details.part().fitments().stream().map(Fitment::make));
        var models =
                Stream.concat(
                                details.donor().model().stream(),
                                details.part().fitments().stream()
                                        .flatMap(item -> item.model().stream()))
                        .flatMap(id -> catalogue.model(id).stream())
                        .map(model -> model.name());
        var category =
                details.part().category().flatMap(catalogue::category).stream()
                        .flatMap(item -> Stream.of(item.french(), item.english()));
        return Stream.of(
                        Stream.of(ownText(listing)),
                        details.description().stream(),
                        vehicles,
                        models,
                        category)
                .flatMap(texts -> texts)
                .collect(Collectors.joining(" "));
    }

    private static String ownText(Listing listing) {
        var details = listing.details();
        var references = details.part().partNumbers().stream().map(PartNumber::normalized).toList();
        return details.title().value()
                + " "
                + details.sku().map(sku -> sku.value()).orElse("")
                + " "
                + String.join(" ", references);
    }

    private static boolean hasWords(String text, String input) {
        var folded = fold(text);
        var combined = fold(input).replaceAll("[^a-z0-9]", "");
        if (combined.length() > 4 && folded.replaceAll("[^a-z0-9 ]", "").contains(combined))
            return true;
        return Arrays.stream(fold(input).split("\\s+")).allMatch(folded::contains);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private boolean passes(Listing listing, Filters filters) {
        var all =
                Stream.concat(
                        filters.values().entrySet().stream(),
                        filters.vehicle().entrySet().stream());
        return all.allMatch(filter ->
                values(listing, filter.getKey()).anyMatch(filter.getValue()::contains))
                && within(listing, filters.bounds());
    }

    /// The values of a listing that a filter is compared with.
    private Stream<String> values(Listing listing, SearchParameter filter) {
        var part = listing.details().part();
        var donor = listing.details().donor();
        var fitments = part.fitments().stream();
        return switch (filter) {
            case MAKE -> Stream.concat(donor.make().stream(), fitments.map(Fitment::make));
            case MODEL ->
                    Stream.concat(
                            donor.model().stream(),
                            fitments.flatMap(fitment -> fitment.model().stream()));
            case ENGINE_CODE ->
                    Stream.concat(
                                    donor.engineCode().stream(),
                                    fitments.flatMap(fitment -> fitment.engineCode().stream()))
                            .map(SearchParameter::normalized);
            case YEAR -> donor.year().stream().map(Year::toString);
            case CATEGORY ->
                    part.category().stream()
                            .flatMap(id -> catalogue.path(id).stream())
                            .map(Category::id);
            case REFERENCE -> part.partNumbers().stream().map(PartNumber::normalized);
            case GRADE -> part.grade().stream().map(Enum::name);
            case CONDITION -> Stream.of(EnumNames.of(part.condition()));
            case DELIVERY_MODE ->
                    listing.details().offer().deliveryModes().stream().map(EnumNames::of);
            case POSITION -> part.position().stream().map(EnumNames::of);
            case FUEL -> donor.fuel().stream().map(EnumNames::of);
            case DEPARTMENT -> listing.department().stream();
            case SELLER -> Stream.of(listing.seller().toString());
            default -> throw new IllegalArgumentException("not a filter: " + filter);
        };
    }

    private static boolean within(Listing listing, Bounds bounds) {
        var price = listing.details().offer().price().map(Money::minor).orElse(0L);
        return bounds.priceMin().stream().allMatch(min -> price >= min)
                && bounds.priceMax().stream().allMatch(max -> price <= max);
    }

    private static <T> boolean in(Set<T> values, Optional<T> value) {
        return value.filter(values::contains).isPresent();
    }

    private static Comparator<Listing> order(Sort sort) {
        var price =
                Comparator.<Listing>comparingLong(
                        listing -> listing.details().offer().price().map(Money::minor).orElse(0L));
        return switch (sort) {
            case PRICE_ASCENDING -> price.thenComparing(NEWEST);
            case PRICE_DESCENDING -> price.reversed().thenComparing(NEWEST);
            case RELEVANCE, NEWEST, MILEAGE, DISTANCE -> NEWEST;
        };
    }

    private static int offset(String cursor) {
        if (!cursor.matches("at-\\d{1,9}")) throw new InvalidCursorException();
        return Integer.parseInt(cursor.substring(3));
    }
}
