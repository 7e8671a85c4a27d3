package fr.reemploi.adapters.http;

import fr.reemploi.application.listing.MaintainIndex;
import fr.reemploi.application.search.InMemoryPartSearch;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartSearch;
import fr.reemploi.application.search.SearchResults;
import fr.reemploi.domain.shared.Language;
import java.time.Instant;
import java.util.List;

/// A search that updates its index before each query, so that tests need not wait for it.
final class RefreshingPartSearch implements PartSearch {
    private final MaintainIndex maintenance;
    private final InMemoryPartSearch search;

    RefreshingPartSearch(MaintainIndex maintenance, InMemoryPartSearch search) {
        this.maintenance = maintenance;
        this.search = search;
    }

    @Override
    public SearchResults search(PartQuery query, Instant now) {
        catchUp();
        return search.search(query, now);
    }

    @Override
    public List<Suggestion> suggest(String typed, Language language, int limit) {
        catchUp();
        return search.suggest(typed, language, limit);
    }

    @Override
    public SellerPartPage searchOwn(SellerPartQuery query, Instant now) {
        catchUp();
        return search.searchOwn(query, now);
    }

    private synchronized void catchUp() {
        maintenance.catchUp();
    }
}
