package fr.reemploi.application.search;

import fr.reemploi.application.search.PartSearch.Suggestion;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.shared.Language;
import java.util.List;

/// Searches listings for buyers.
@UseCase
public final class SearchParts {
    private static final int MAX_SUGGESTIONS = 8;

    private final PartSearch search;
    private final BusinessClock clock;

    public SearchParts(PartSearch search, BusinessClock clock) {
        this.search = search;
        this.clock = clock;
    }

    public SearchResults search(PartQuery query) {
        return search.search(query, clock.instant());
    }

    public List<Suggestion> suggest(String input, Language language) {
        return input.isBlank() ? List.of() : search.suggest(input, language, MAX_SUGGESTIONS);
    }
}
