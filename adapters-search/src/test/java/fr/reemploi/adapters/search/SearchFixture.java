package fr.reemploi.adapters.search;

import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.application.search.SearchResults;
import fr.reemploi.application.search.TitleListingCardFormat;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.shared.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An index in a temporary folder, with short methods to fill and query it.
public final class SearchFixture implements AutoCloseable {
    public static final Catalogue CATALOGUE = Catalogue.load();

    /// A refresh interval so long that only explicit refreshes make changes visible.
    private static final Duration NEVER = Duration.ofHours(1);

    private final SearchAdapter adapter;
    private int applied;

    public SearchFixture(Path folder) {
        this(folder, Duration.ofMinutes(3));
    }

    public SearchFixture(Path folder, Duration lease) {
        adapter =
                new SearchAdapter(
                        new SearchSettings(folder, 2, NEVER, lease),
                        CATALOGUE,
                        new TitleListingCardFormat());
    }

    public SearchAdapter adapter() {
        return adapter;
    }

    public SearchFixture index(PartListingBuilder... parts) {
        var listings = Arrays.stream(parts).map(PartListingBuilder::listing).toList();
        adapter.index().apply(listings, "position-" + ++applied);
        refresh();
        return this;
    }

    /// Makes written documents visible.
    void refresh() {
        adapter.index().size();
    }

    public List<String> titlesOf(String text) {
        return titles(searchFor(text, Filters.NONE));
    }

    public List<String> titlesOf(Filters filters) {
        return titles(search(query("", filters, Sort.RELEVANCE), PartListingBuilder.NOON));
    }

    public SearchResults searchFor(String text, Filters filters) {
        return search(query(text, filters, Sort.RELEVANCE), PartListingBuilder.NOON);
    }

    public SearchResults search(PartQuery query, Instant now) {
        return adapter.search().search(query, now);
    }

    public static PartQuery query(String text, Filters filters, Sort sort) {
        return new PartQuery(
                Optional.of(text).filter(typed -> !typed.isEmpty()),
                filters,
                sort,
                EnumSet.allOf(Facet.class),
                24,
                Optional.empty(),
                Language.FR);
    }

    public static PartQuery page(PartQuery query, int limit, Optional<String> cursor) {
        return new PartQuery(
                query.text(),
                query.filters(),
                query.sort(),
                Set.of(),
                limit,
                cursor,
                query.language());
    }

    public static List<String> titles(SearchResults results) {
        return results.hits().stream()
                .map(hit -> new String(hit.card(), StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void close() {
        adapter.close();
    }
}
