package fr.reemploi.adapters.http.search;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.BadParameterException;
import fr.reemploi.adapters.http.api.QueryParameters;
import fr.reemploi.adapters.http.api.RateLimitFilter;
import fr.reemploi.adapters.http.api.json.ItemsJson;
import fr.reemploi.application.lookup.BuildPartQuery;
import fr.reemploi.application.search.PartSearch.Suggestion;
import fr.reemploi.application.search.SearchParameters;
import fr.reemploi.application.search.SearchParts;
import fr.reemploi.domain.shared.Language;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Search of parts on sale.
@Tag(name = "Search")
@RestController
@RequestMapping(path = ApiPaths.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
class SearchController {
    private final SearchParts search;
    private final BuildPartQuery queries;
    private final SearchResponseWriter writer;
    private final AbsoluteLinks links;

    SearchController(
            SearchParts search,
            BuildPartQuery queries,
            SearchResponseWriter writer,
            AbsoluteLinks links) {
        this.search = search;
        this.queries = queries;
        this.writer = writer;
        this.links = links;
    }

    @ApiOperation(
            value = "Search listings on sale",
            isSearch = true,
            response = SearchJson.class,
            problems = {
                "404 vehicle.unknown",
                "429 vehicle-lookup.too-many",
                "503 vehicle-lookup.not-configured",
                "503 vehicle-lookup.unavailable",
                "503 vehicle-lookup.quota-exceeded"
            })
    @GetMapping("/listings")
    void search(
            QueryParameters parameters,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var valid = valid(SearchParameters.parse(parameters.raw()));
        var query = queries.from(valid, language, RateLimitFilter.clientKey(request));
        var results = search.search(query);
        var json = writer.json(results, links.base(request));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(json.size());
        json.writeTo(response.getOutputStream());
    }

    private static SearchParameters valid(SearchParameters parameters) {
        if (parameters.errors().isEmpty()) return parameters;
        var error = parameters.errors().getFirst();
        throw new BadParameterException(error.parameter().key(), error.reason());
    }

    @ApiOperation(
            value = "Suggest completions of a search text",
            query = "q",
            response = Suggestion.class,
            shape = ApiOperation.Shape.ITEMS)
    @GetMapping("/suggestions")
    ItemsJson<Suggestion> suggest(QueryParameters parameters, Language language) {
        return new ItemsJson<>(search.suggest(parameters.text("q").orElse(""), language));
    }
}
