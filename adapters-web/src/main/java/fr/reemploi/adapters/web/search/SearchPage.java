package fr.reemploi.adapters.web.search;

import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.application.lookup.BuildPartQuery;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartSearch.InvalidCursorException;
import fr.reemploi.application.search.SearchParameter;
import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.application.search.SearchParameters;
import fr.reemploi.application.search.SearchParts;
import fr.reemploi.application.search.SearchResults;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.shared.NotFoundException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Search results, refined in place with htmx. The parameters are those of the API; an invalid one
/// is reported at its field and the rest of the search is kept.
@Controller
final class SearchPage {
    private final BuildPartQuery queries;
    private final SearchParts search;
    private final ResultsViews views;

    SearchPage(BuildPartQuery queries, SearchParts search, ResultsViews views) {
        this.queries = queries;
        this.search = search;
        this.views = views;
    }

    @GetMapping("/recherche")
    ModelAndView show(PageContext context) {
        var raw = context.request().getParameterMap();
        var parameters = SearchForm.parse(raw);
        var notices = new ArrayList<String>();
        var parsedSearch = parsed(parameters, context, notices);
        var isPartial = context.isHtmxTarget("results") || context.isHtmxTarget("more");
        // a form submitted without script has empty fields in its URL: redirect to the canonical
        // one
        if (!isPartial
                && SearchForm.isSubmitted(raw)
                && notices.isEmpty()
                && parameters.errors().isEmpty()) {
            return Redirects.to(parsedSearch.address());
        }
        var results = results(parsedSearch.query(), context, notices);
        var view = views.view(parsedSearch, results, notices, context.language());
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

    private ParsedSearch parsed(
            SearchParameters parameters, PageContext context, List<String> notices) {
        try {
            var query = queries.from(parameters, context.language(), context.clientKey());
            views.vehicleNotice(parameters, query, context.language()).ifPresent(notices::add);
            return new ParsedSearch(
                    query.withFacets(EnumSet.allOf(Facet.class)), parameters.canonical());
        } catch (NotFoundException unknownPlate) {
            notices.add(PageMessages.of(unknownPlate, context.language()));
        } catch (RateLimitedException tooManyLookups) {
            notices.add(context.text("search.plates-enough"));
        } catch (UnavailableException noLookup) {
            // with a retry delay the look-up is configured but unavailable
            var later = noLookup.retryAfter().isPresent();
            notices.add(context.text(later ? "search.plates-later" : "search.no-plates"));
        }
        return parsed(parameters.with(SearchParameter.PLATE, List.of()), context, notices);
    }

    private SearchResults results(PartQuery query, PageContext context, List<String> notices) {
        try {
            return search.search(query);
        } catch (InvalidCursorException invalidCursor) {
            notices.add(context.text("search.bad-cursor"));
            return search.search(query.withoutCursor());
        }
    }
}
