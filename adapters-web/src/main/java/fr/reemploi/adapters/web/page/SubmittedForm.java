package fr.reemploi.adapters.web.page;

import fr.reemploi.application.shared.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The fields of a submitted form by name (`donor.mileageKm`, `fitments[0].make`), as typed, so
/// that an invalid form can be displayed again unchanged.
public record SubmittedForm(Map<String, List<String>> values) {
    private static final Set<String> RESERVED_NAMES =
            Set.of(
                    "_csrf",
                    "version",
                    "action",
                    "batch",
                    "retour",
                    "step",
                    "recovery",
                    "resume",
                    "token",
                    "invitation",
                    "key",
                    "savedAddress",
                    "piece");
    private static final Set<String> LIST_FIELDS =
            Set.of("deliveryModes", "listingIds", "bands", "shown");
    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d{1,3})]\\.(\\w+)");

    public static SubmittedForm of(HttpServletRequest request) {
        var values = new LinkedHashMap<String, List<String>>();
        request.getParameterMap()
                .forEach((name, submitted) -> {
                    if (!RESERVED_NAMES.contains(name)) values.put(name, List.of(submitted));
                });
        return new SubmittedForm(values);
    }

    public static SubmittedForm empty() {
        return new SubmittedForm(Map.of());
    }

    public String value(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    public SubmittedForm with(String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, List.of(value));
        return new SubmittedForm(more);
    }

    public SubmittedForm without(String name) {
        var fewer = new LinkedHashMap<>(values);
        fewer.remove(name);
        return new SubmittedForm(fewer);
    }

    /// Returns the fields whose names start with the name of a form and a dot, without that prefix.
    public SubmittedForm subform(String form) {
        var inner = new LinkedHashMap<String, List<String>>();
        values.forEach((name, submitted) -> {
            if (name.startsWith(form + "."))
                inner.put(name.substring(form.length() + 1), submitted);
        });
        return new SubmittedForm(inner);
    }

    public Form toForm() {
        return Form.ofUserInput(toTree());
    }

    /// Converts the fields to a tree: dots nest, rows become lists, blank rows are left out.
    public Map<String, Object> toTree() {
        var tree = new LinkedHashMap<String, Object>();
        var rows = new LinkedHashMap<String, TreeMap<Integer, Map<String, Object>>>();
        values.forEach((name, submitted) -> {
            var row = ROW.matcher(name);
            if (row.matches()) {
                if (!value(name).isBlank())
                    rows.computeIfAbsent(row.group(1), _ -> new TreeMap<>())
                            .computeIfAbsent(
                                    Integer.valueOf(row.group(2)), _ -> new LinkedHashMap<>())
                            .put(row.group(3), value(name));
            } else {
                put(tree, name, LIST_FIELDS.contains(name) ? submitted : value(name));
            }
        });
        rows.forEach((name, numbered) -> tree.put(name, List.copyOf(numbered.values())));
        return tree;
    }

    /// Renumbers the rows of a list from zero without gaps, as field errors will refer to them.
    public SubmittedForm renumbered(String list) {
        var result = new LinkedHashMap<String, List<String>>();
        var rows = new TreeMap<Integer, Map<String, List<String>>>();
        values.forEach((name, submitted) -> {
            var row = ROW.matcher(name);
            if (!row.matches() || !row.group(1).equals(list)) result.put(name, submitted);
            else if (!value(name).isBlank())
                rows.computeIfAbsent(Integer.valueOf(row.group(2)), _ -> new LinkedHashMap<>())
                        .put(row.group(3), submitted);
        });
        var index = 0;
        for (var row : rows.values()) {
            var at = list + "[" + index++ + "].";
            row.forEach((field, submitted) -> result.put(at + field, submitted));
        }
        return new SubmittedForm(result);
    }

    /// Removes the rows of a list whose checkbox is ticked.
    public SubmittedForm withoutMarkedRows(String list, String box) {
        var result = new LinkedHashMap<>(values);
        for (var row = 0; row < rowCount(list); row++) {
            var at = list + "[" + row + "].";
            if (!value(at + box).isBlank()) result.keySet().removeIf(name -> name.startsWith(at));
        }
        return new SubmittedForm(result);
    }

    /// Returns the highest row index of a list plus one.
    public int rowCount(String list) {
        return values.keySet().stream()
                .map(ROW::matcher)
                .filter(row -> row.matches() && row.group(1).equals(list))
                .map(row -> Integer.parseInt(row.group(2)) + 1)
                .reduce(0, Math::max);
    }

    /// Encodes all fields as a query string.
    public String encode() {
        return values.entrySet().stream()
                .flatMap(field ->
                        field.getValue().stream()
                                .map(value ->
                                        PageLinks.encoded(field.getKey())
                                                + "="
                                                + PageLinks.encoded(value)))
                .collect(Collectors.joining("&"));
    }

    public static SubmittedForm decode(String line) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : line.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals < 0) continue;
            values.computeIfAbsent(urlDecoded(pair.substring(0, equals)), _ -> new ArrayList<>())
                    .add(urlDecoded(pair.substring(equals + 1)));
        }
        return new SubmittedForm(values);
    }

    public Optional<String> nonBlank(String name) {
        return Optional.of(value(name)).filter(text -> !text.isBlank());
    }

    private static String urlDecoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, String name, Object value) {
        var dot = name.indexOf('.');
        if (dot < 0) {
            tree.put(name, value);
        } else if (tree.computeIfAbsent(name.substring(0, dot), _ -> new LinkedHashMap<>())
                instanceof Map<?, ?> inner) {
            put((Map<String, Object>) inner, name.substring(dot + 1), value);
        }
    }
}
