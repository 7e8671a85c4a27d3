package fr.reemploi.adapters.web.search;

import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartSearch.InvalidCursorException;
import fr.reemploi.application.search.SearchParts;
import fr.reemploi.application.search.SearchResults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The results of a search, refined in place.
@Controller
final class SearchPage {
    /// Fields people fill in, which the address says in other words.
    private static final Set<String> SAID_OTHERWISE =
            Set.of("priceMinEuros", "priceMaxEuros", "place");

    private final SearchParser reader;
    private final SearchParts search;
    private final ResultsViews refined;

    SearchPage(SearchParser reader, SearchParts search, ResultsViews refined) {
        this.reader = reader;
        this.search = search;
        this.refined = refined;
    }

    @GetMapping("/recherche")
    ModelAndView show(PageContext visit) {
        var parameters = visit.request().getParameterMap();
        var asked = reader.read(parameters, visit.language(), visit.asker());
        var isPartial = visit.wants("results") || visit.wants("more");
        // a form sent without script has empty fields in its address: people share the short one
        if (!isPartial && isClumsy(parameters) && asked.terms().notices().isEmpty()) {
            return Redirects.to(asked.address());
        }
        var view = refined.view(asked, found(asked), visit.language());
        visit.response().addHeader("Vary", "HX-Request, HX-Target, Accept-Language, Cookie");
        if (visit.wants("more")) return visit.show("cards", "", view);
        if (!isPartial) return visit.show("results", visit.t("results.title"), view);
        visit.response().setHeader("HX-Push-Url", view.canonical());
        return visit.show("found", "", view);
    }

    /// Completions of what is being typed in the search box.
    @GetMapping("/recherche/suggestions")
    ModelAndView suggest(@RequestParam(defaultValue = "") String q, PageContext visit) {
        var found = search.suggest(q, visit.language());
        return visit.show("suggestions", "", SuggestionsView.of(found));
    }

    private SearchResults found(ParsedSearch asked) {
        try {
            return search.search(asked.query());
        } catch (InvalidCursorException notOurs) {
            asked.terms().note("search.bad-cursor");
            return search.search(fromTheStart(asked.query()));
        }
    }

    private static PartQuery fromTheStart(PartQuery query) {
        return new PartQuery(
                query.text(),
                query.filters(),
                query.sort(),
                query.facets(),
                query.limit(),
                Optional.empty(),
                query.language());
    }

    private static boolean isClumsy(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .anyMatch(given ->
                        SAID_OTHERWISE.contains(given.getKey())
                                || List.of(given.getValue()).contains(""));
    }
}
