package fr.reemploi.adapters.http;

import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.listing.Listings.OfSeller;
import fr.reemploi.application.search.Card;
import fr.reemploi.application.search.Card.CardDonor;
import fr.reemploi.application.search.CardFormat;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartQuery.Facet;
import fr.reemploi.application.search.PartSearch;
import fr.reemploi.application.search.SearchResults;
import fr.reemploi.application.search.SearchResults.Count;
import fr.reemploi.application.search.SearchResults.Hit;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.listing.Reference;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Odometer;
import java.time.Instant;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Finds parts by looking at every listing: enough to see a query arrive and an answer leave.
final class FakeSearch implements PartSearch {
    private final Supplier<Stream<Listing>> all;
    private final Listings listings;
    private final CardFormat cards;

    FakeSearch(Supplier<Stream<Listing>> all, Listings listings, CardFormat cards) {
        this.all = all;
        this.listings = listings;
        this.cards = cards;
    }

    @Override
    public SearchResults search(PartQuery query, Instant now) {
        if (query.cursor().isPresent()) throw new BadCursor();
        var found =
                all.get()
                        .filter(listing -> listing.status(now) == ListingStatus.PUBLISHED)
                        .filter(listing -> matches(query, listing))
                        .toList();
        var distance =
                query.filters().near().isPresent() ? OptionalInt.of(1_234) : OptionalInt.empty();
        var hits =
                found.stream()
                        .limit(query.limit())
                        .map(listing ->
                                new Hit(cards.write(card(listing)), listing.seller(), distance))
                        .toList();
        var facets = new LinkedHashMap<Facet, List<Count>>();
        query.facets()
                .forEach(facet ->
                        facets.put(facet, List.of(new Count("a", "A \"b\"", found.size()))));
        var corrected = query.text().filter("alternatuer"::equals).map(_ -> "alternateur");
        return new SearchResults(found.size(), hits, facets, Optional.empty(), corrected);
    }

    @Override
    public List<Suggestion> suggest(String typed, Language language, int limit) {
        return List.of(new Suggestion(typed + "teur", "text", 1));
    }

    @Override
    public OwnPage own(Own asked, Instant now) {
        var of = new OfSeller(asked.seller(), asked.status(), asked.limit(), asked.cursor());
        var page = listings.ofSeller(of, now);
        var ids =
                page.items().stream()
                        .filter(listing -> title(listing).contains(asked.text()))
                        .map(Listing::id)
                        .toList();
        return new OwnPage(ids, page.nextCursor());
    }

    private static boolean matches(PartQuery query, Listing listing) {
        var content = listing.content();
        var filters = query.filters();
        return query.text().filter(text -> !text.equals("alternatuer")).stream()
                        .allMatch(text -> title(listing).contains(text))
                && lets(filters.makes(), content.donor().make())
                && lets(filters.years(), content.donor().year())
                && lets(filters.categories(), content.part().category())
                && (filters.sellers().isEmpty() || filters.sellers().contains(listing.seller()))
                && (filters.references().isEmpty()
                        || content.part().references().stream()
                                .map(Reference::normalized)
                                .anyMatch(filters.references()::contains));
    }

    private static <T> boolean lets(Set<T> wanted, Optional<T> value) {
        return wanted.isEmpty() || value.filter(wanted::contains).isPresent();
    }

    private static String title(Listing listing) {
        return listing.content().title().value();
    }

    private static Card card(Listing listing) {
        var content = listing.content();
        var donor = content.donor();
        return new Card(
                listing.id(),
                listing.seller(),
                content.title().value(),
                content.part().category(),
                content.part().grade(),
                content.part().condition(),
                content.offer().price().orElseThrow(),
                content.part().references().stream().map(Reference::typed).toList(),
                content.offer().warrantyMonths(),
                listing.publishedAt().orElseThrow(),
                new CardDonor(
                        donor.make(),
                        donor.model(),
                        donor.year().map(Year::getValue),
                        donor.fuel(),
                        donor.engineCode().map(EngineCode::value),
                        donor.odometer() instanceof Odometer.Read(var read)
                                ? Optional.of(read.kilometres())
                                : Optional.empty()),
                listing.photos().stream().findFirst());
    }
}
