package fr.reemploi.adapters.http.mcp;

import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.listing.ReadListings.ListingSnapshot;
import fr.reemploi.application.search.ListingCardFormat;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.search.PartSearch.InvalidCursorException;
import fr.reemploi.application.search.SearchParameter;
import fr.reemploi.application.search.SearchParts;
import fr.reemploi.application.search.SearchResults;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.GoneException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.Uuids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The catalogue tools of the Universal Commerce Protocol: search, lookup, product.
@Component
final class CatalogTools {
    static final String VERSION = "2026-08-25";

    /// What UCP has no fields for: condition, stock of one, donor vehicle, fitment.
    static final String EXTENSION = "fr.reemploi.used_part";

    private static final String SEARCH = "dev.ucp.shopping.catalog.search";
    private static final String LOOKUP = "dev.ucp.shopping.catalog.lookup";
    private static final String IN_STOCK = "in_stock";

    private static final SearchResults NOTHING =
            new SearchResults(0, List.of(), Map.of(), Optional.empty(), Optional.empty());

    private final SearchParts search;
    private final ReadListings listings;
    private final ListingCardFormat cards;
    private final CatalogProducts products;

    CatalogTools(
            SearchParts search,
            ReadListings listings,
            ListingCardFormat cards,
            CatalogProducts products) {
        this.search = search;
        this.listings = listings;
        this.cards = cards;
        this.products = products;
    }

    List<McpTool> all() {
        return List.of(
                new CatalogTool(
                        "search_catalog",
                        "Search used car parts on sale by words, category and price (UCP catalog"
                                + " search). Prices are in minor units.",
                        CatalogRequest.SEARCH_SCHEMA,
                        this::search),
                new CatalogTool(
                        "lookup_catalog",
                        "Look up several parts by their ids (UCP catalog lookup).",
                        CatalogRequest.LOOKUP_SCHEMA,
                        this::lookUp),
                new CatalogTool(
                        "get_product",
                        "Get one part with its description, photos and the vehicles it fits (UCP"
                                + " catalog product).",
                        CatalogRequest.PRODUCT_SCHEMA,
                        this::product));
    }

    private McpToolResult search(McpCaller caller, Map<String, Object> arguments) {
        var language = caller.caller().language();
        var request = CatalogRequest.Search.read(arguments, language);
        var availability = request.filters().availability();
        var results =
                availability.isEmpty() || availability.contains(IN_STOCK)
                        ? find(request, language)
                        : NOTHING;
        var found =
                results.hits().stream()
                        .map(hit -> cards.read(hit.card()))
                        .map(card -> products.of(card, caller.base(), language))
                        .toList();
        var content = envelope(SEARCH);
        content.put("products", found.stream().map(CatalogProduct::json).toList());
        content.put("pagination", pagination(results));
        var text = found.stream().map(CatalogProduct::line).collect(Collectors.joining("\n"));
        return McpToolResult.of(
                content, Messages.of(language, "mcp.found", results.total()) + "\n" + text);
    }

    private SearchResults find(CatalogRequest.Search request, Language language) {
        var categories = request.filters().categories();
        var values =
                categories.isEmpty()
                        ? Map.<SearchParameter, Set<String>>of()
                        : Map.of(SearchParameter.CATEGORY, categories);
        var filters = new Filters(values, request.filters().price(), Optional.empty());
        try {
            return search.search(
                    new PartQuery(
                            request.query(),
                            filters,
                            Sort.RELEVANCE,
                            Set.of(),
                            request.page().limit(),
                            request.page().cursor(),
                            language));
        } catch (InvalidCursorException invalid) {
            throw new InvalidArgumentsException(
                    "catalog.pagination.cursor: " + Messages.of(language, "cursor.invalid"));
        }
    }

    private static Map<String, Object> pagination(SearchResults results) {
        var pagination = new LinkedHashMap<String, Object>();
        results.nextCursor().ifPresent(cursor -> pagination.put("cursor", cursor));
        pagination.put("has_next_page", results.nextCursor().isPresent());
        pagination.put("total_count", results.total());
        return pagination;
    }

    private McpToolResult lookUp(McpCaller caller, Map<String, Object> arguments) {
        var language = caller.caller().language();
        var found = new ArrayList<Map<String, Object>>();
        var messages = new ArrayList<Map<String, Object>>();
        var lines = new ArrayList<String>();
        for (var id : CatalogRequest.ids(arguments, language)) {
            var listing = read(caller, id);
            if (listing.isPresent()) {
                var product = products.of(listing.get(), caller.base(), language);
                found.add(product.lookedUpBy(id));
                lines.add(product.line());
            } else {
                messages.add(Map.of("type", "info", "code", "not_found", "content", id));
                lines.add(unknownText(id, language));
            }
        }
        var content = envelope(LOOKUP);
        content.put("products", found);
        if (!messages.isEmpty()) content.put("messages", messages);
        return McpToolResult.of(content, String.join("\n", lines));
    }

    private McpToolResult product(McpCaller caller, Map<String, Object> arguments) {
        var language = caller.caller().language();
        var id = CatalogRequest.id(arguments, language);
        return read(caller, id)
                .map(listing -> products.of(listing, caller.base(), language))
                .map(product -> {
                    var content = envelope(LOOKUP);
                    content.put("product", product.json());
                    return McpToolResult.of(content, product.line());
                })
                .orElseGet(() -> unknown(id, language));
    }

    /// An outcome, not a failure of the call.
    private static McpToolResult unknown(String id, Language language) {
        var text = unknownText(id, language);
        var message =
                Map.of(
                        "type",
                        "error",
                        "code",
                        "not_found",
                        "severity",
                        "unrecoverable",
                        "path",
                        "$.product",
                        "content",
                        text);
        var content = new LinkedHashMap<String, Object>();
        content.put("ucp", Map.of("version", VERSION, "status", "error"));
        content.put("messages", List.of(message));
        return McpToolResult.of(content, text);
    }

    private static String unknownText(String id, Language language) {
        return id + ": " + Messages.of(language, "listing.unknown", id);
    }

    /// A part that was on sale and that the caller may see.
    private Optional<ListingSnapshot> read(McpCaller caller, String id) {
        try {
            return Uuids.parse(id)
                    .map(uuid -> listings.read(caller.caller().actor(), new ListingId(uuid)))
                    .filter(snapshot -> snapshot.listing().publishedAt().isPresent());
        } catch (NotFoundException | GoneException none) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> envelope(String capability) {
        var version = List.of(Map.of("version", VERSION));
        var extension = List.of(Map.of("version", VERSION, "extends", capability));
        var content = new LinkedHashMap<String, Object>();
        content.put(
                "ucp",
                Map.of(
                        "version",
                        VERSION,
                        "status",
                        "success",
                        "capabilities",
                        Map.of(capability, version, EXTENSION, extension)));
        return content;
    }

    /// One of these tools. Everyone may call them.
    private record CatalogTool(
            String name, String description, Map<String, Object> inputSchema, Handler handler)
            implements McpTool {
        @Override
        public boolean isOfferedTo(McpCaller caller) {
            return true;
        }

        @Override
        public McpToolResult call(McpCaller caller, Map<String, Object> arguments) {
            return handler.call(caller, arguments);
        }

        private interface Handler {
            McpToolResult call(McpCaller caller, Map<String, Object> arguments);
        }
    }
}
