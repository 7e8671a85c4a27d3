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

/// Search results, refined in place with htmx.
@Controller
final class SearchPage {
    /// Form fields that the canonical URL expresses with other parameters.
    private static final Set<String> FORM_ONLY_FIELDS =
            Set.of("priceMinEuros", "priceMaxEuros", "place");

    private final SearchParser parser;
    private final SearchParts search;
    private final ResultsViews views;

    SearchPage(SearchParser parser, SearchParts search, ResultsViews views) {
        this.parser = parser;
        this.search = search;
        this.views = views;
    }

    @GetMapping("/recherche")
    ModelAndView show(PageContext context) {
        var parameters = context.request().getParameterMap();
        var parsedSearch = parser.read(parameters, context.language(), context.clientKey());
        var isPartial = context.isHtmxTarget("results") || context.isHtmxTarget("more");
        // a form submitted without script has empty fields in its URL: redirect to the canonical
        // one
        if (!isPartial
                && needsCanonicalUrl(parameters)
                && parsedSearch.terms().notices().isEmpty()) {
            return Redirects.to(parsedSearch.address());
        }
        var view = views.view(parsedSearch, results(parsedSearch), context.language());
        context.response().addHeader("Vary", "HX-Request, HX-Target, Accept-Language, Cookie");
        if (context.isHtmxTarget("more")) return context.show("cards", "", view);
        if (!isPartial) return context.show("results", context.text("results.title"), view);
        context.response().setHeader("HX-Push-Url", view.canonical());
        return context.show("resultList", "", view);
    }

    /// Returns completions for the search box.
    @GetMapping("/recherche/suggestions")
    ModelAndView suggest(@RequestParam(defaultValue = "") String q, PageContext context) {
        var suggestions = search.suggest(q, context.language());
        return context.show("suggestions", "", SuggestionsView.of(suggestions));
    }

    private SearchResults results(ParsedSearch parsedSearch) {
        try {
            return search.search(parsedSearch.query());
        } catch (InvalidCursorException invalidCursor) {
            parsedSearch.terms().addNotice("search.bad-cursor");
            return search.search(fromTheStart(parsedSearch.query()));
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

    private static boolean needsCanonicalUrl(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .anyMatch(parameter ->
                        FORM_ONLY_FIELDS.contains(parameter.getKey())
                                || List.of(parameter.getValue()).contains(""));
    }
}
