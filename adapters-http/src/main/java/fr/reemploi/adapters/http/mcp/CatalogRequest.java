package fr.reemploi.adapters.http.mcp;

import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.JsonValues;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.TextRules;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads requests of the catalogue tools. What UCP defines and this site has no use for (the
/// profile of the agent, context, signals, selections) is accepted and ignored.
final class CatalogRequest {
    static final Map<String, Object> SEARCH_SCHEMA =
            schema(
                    "query", text("Words to search for, part numbers included"),
                    "filters",
                            object(
                                    Map.of(
                                            "categories",
                                            texts("Values of categories, e.g. alternator"),
                                            "availability",
                                            texts("in_stock: all parts found are"),
                                            "price",
                                            object(
                                                    Map.of(
                                                            "min", number("In cents of a euro"),
                                                            "max", number("In cents of a euro"))))),
                    "pagination",
                            object(
                                    Map.of(
                                            "cursor", text("Of the page before"),
                                            "limit", number("10 unless said, at most 25"))));
    static final Map<String, Object> LOOKUP_SCHEMA =
            schema("ids", texts("Ids of products, at most 25"));
    static final Map<String, Object> PRODUCT_SCHEMA = schema("id", text("Id of the product"));

    private static final int MAX_IDS = 25;
    private static final int MAX_VALUES = 20;
    private static final int MAX_TEXT = 200;
    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 25;
    private static final long MAX_PRICE = 1_000_000_000;

    private CatalogRequest() {}

    /// The ids to look up, each once.
    ///
    /// @throws InvalidArgumentsException naming each error
    static Set<String> ids(Map<String, Object> arguments, Language language) {
        return read(
                arguments,
                LOOKUP_SCHEMA,
                language,
                form -> {
                    if (!form.contains("ids")) form.addError("ids", "field.required");
                    return new LinkedHashSet<>(form.list("ids", MAX_IDS, CatalogRequest::word));
                });
    }

    /// @throws InvalidArgumentsException naming each error
    static String id(Map<String, Object> arguments, Language language) {
        return read(
                arguments,
                PRODUCT_SCHEMA,
                language,
                form -> form.requiredText("id", CatalogRequest::word).orElse(""));
    }

    private static <T> T read(
            Map<String, Object> arguments,
            Map<String, Object> schema,
            Language language,
            Function<Form, T> reader) {
        var form = Form.ofJson(JsonValues.map((Map<?, ?>) known(arguments, schema))).ignore("meta");
        try {
            var result = form.form("catalog", reader);
            if (!form.contains("catalog")) form.addError("catalog", "field.required");
            form.check();
            return result.orElseThrow();
        } catch (InvalidInputException invalid) {
            throw new InvalidArgumentsException(
                    invalid.errors().stream()
                            .map(error -> error.field() + ": " + Messages.of(error, language))
                            .collect(Collectors.joining(" ")));
        }
    }

    /// Without the fields that the schema does not have.
    private static Object known(Object value, Object schema) {
        if (!(value instanceof Map<?, ?> fields)
                || !(schema instanceof Map<?, ?> object)
                || !(object.get("properties") instanceof Map<?, ?> properties)) return value;
        var known = new LinkedHashMap<String, Object>();
        properties.forEach((name, inner) ->
                Optional.ofNullable(fields.get(name))
                        .ifPresent(field -> known.put(String.valueOf(name), known(field, inner))));
        return known;
    }

    private static String word(Object raw) {
        if (raw instanceof String text) return TextRules.singleLine(text, MAX_TEXT);
        throw new InvalidInputException("field.type", "text");
    }

    private static Map<String, Object> schema(Object... catalog) {
        var properties = new LinkedHashMap<String, Object>();
        for (var i = 0; i < catalog.length; i += 2)
            properties.put(String.valueOf(catalog[i]), catalog[i + 1]);
        var fields = object(properties);
        if (properties.size() == 1) fields.put("required", List.copyOf(properties.keySet()));
        var meta = object(Map.of("ucp-agent", object(Map.of("profile", text("URL of the agent")))));
        var schema = object(Map.of("meta", meta, "catalog", fields));
        schema.put("required", List.of("catalog"));
        return schema;
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        return schema;
    }

    private static Map<String, Object> text(String description) {
        return Map.of("type", "string", "description", description);
    }

    private static Map<String, Object> number(String description) {
        return Map.of("type", "integer", "minimum", 0, "description", description);
    }

    private static Map<String, Object> texts(String description) {
        return Map.of(
                "type", "array", "items", Map.of("type", "string"), "description", description);
    }

    /// A search.
    record Search(Optional<String> query, SearchFilters filters, SearchPage page) {
        /// @throws InvalidArgumentsException naming each error
        static Search read(Map<String, Object> arguments, Language language) {
            return CatalogRequest.read(arguments, SEARCH_SCHEMA, language, Search::of);
        }

        private static Search of(Form form) {
            var query = form.text("query", CatalogRequest::word);
            var filters = form.form("filters", SearchFilters::of).orElse(SearchFilters.NONE);
            var page = form.form("pagination", SearchPage::of).orElse(SearchPage.FIRST);
            if (query.isEmpty() && !form.contains("filters"))
                form.addError("query", "field.required");
            return new Search(query, filters, page);
        }
    }

    /// What found products must be.
    record SearchFilters(Set<String> categories, Set<String> availability, PartQuery.Bounds price) {
        static final SearchFilters NONE =
                new SearchFilters(Set.of(), Set.of(), PartQuery.Bounds.NONE);

        private static SearchFilters of(Form form) {
            return new SearchFilters(
                    words(form, "categories"),
                    words(form, "availability"),
                    form.form("price", SearchFilters::price).orElse(PartQuery.Bounds.NONE));
        }

        private static Set<String> words(Form form, String field) {
            return Set.copyOf(form.list(field, MAX_VALUES, CatalogRequest::word));
        }

        private static PartQuery.Bounds price(Form form) {
            return new PartQuery.Bounds(
                    form.number("min", 0, MAX_PRICE),
                    form.number("max", 0, MAX_PRICE),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /// The page of a search.
    ///
    /// @param limit of products; more are as many as there may be
    record SearchPage(Optional<String> cursor, int limit) {
        static final SearchPage FIRST = new SearchPage(Optional.empty(), DEFAULT_LIMIT);

        private static SearchPage of(Form form) {
            var limit = form.number("limit", 1, Integer.MAX_VALUE).orElse((long) DEFAULT_LIMIT);
            return new SearchPage(
                    form.text("cursor", text -> text), (int) Math.min(limit, MAX_LIMIT));
        }
    }
}
