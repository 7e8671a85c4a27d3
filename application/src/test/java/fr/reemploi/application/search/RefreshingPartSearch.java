package fr.reemploi.application.search;

import fr.reemploi.application.listing.MaintainIndex;
import fr.reemploi.domain.shared.Language;
import java.time.Instant;
import java.util.List;

/// A search whose index catches up before each question, so that tests need not wait for it.
public final class RefreshingPartSearch implements PartSearch {
    private final MaintainIndex maintenance;
    private final InMemoryPartSearch search;

    public RefreshingPartSearch(MaintainIndex maintenance, InMemoryPartSearch search) {
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
