package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.ListingCardView;
import fr.reemploi.adapters.web.page.ListingCardViews;
import fr.reemploi.adapters.web.page.Slug;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartQuery.Bounds;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.search.SearchParameter;
import fr.reemploi.application.search.SearchParts;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Finds parts similar to a part that is displayed or no longer available.
@Component
final class SimilarParts {
    private static final int MAX_PARTS = 4;

    private final SearchParts search;
    private final ListingCardViews cards;

    SimilarParts(SearchParts search, ListingCardViews cards) {
        this.search = search;
        this.cards = cards;
    }

    /// Returns parts of the same type for the same make.
    List<ListingCardView> to(Listing listing, Language language) {
        var part = listing.details().part();
        if (part.category().isEmpty()) return List.of();
        var own = Slug.of(listing.details().title().value(), listing.id()).address();
        var filters = filters(part.category().get(), listing.details().donor().make());
        return find(Optional.empty(), filters, MAX_PARTS + 1, language).stream()
                .filter(card -> !card.address().equals(own))
                .limit(MAX_PARTS)
                .toList();
    }

    /// Returns parts that match the words of a slug.
    List<ListingCardView> to(String slugWords, Language language) {
        var words = slugWords.replace('-', ' ').strip();
        return words.isEmpty()
                ? List.of()
                : find(Optional.of(words), Filters.NONE, MAX_PARTS, language);
    }

    private List<ListingCardView> find(
            Optional<String> words, Filters filters, int limit, Language language) {
        var sort = words.isPresent() ? Sort.RELEVANCE : Sort.NEWEST;
        var query =
                new PartQuery(words, filters, sort, Set.of(), limit, Optional.empty(), language);
        return cards.of(search.search(query), language);
    }

    private static Filters filters(String category, Optional<String> make) {
        return new Filters(
                Map.of(
                        SearchParameter.MAKE,
                        make.map(Set::of).orElse(Set.of()),
                        SearchParameter.CATEGORY,
                        Set.of(category)),
                Bounds.NONE,
                Optional.empty());
    }
}
