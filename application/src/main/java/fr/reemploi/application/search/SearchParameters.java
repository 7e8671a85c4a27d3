package fr.reemploi.application.search;

import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parameters of one search: the canonical values of the valid ones, and the errors of the
/// others.
public record SearchParameters(
        Map<SearchParameter, List<String>> values, List<ParameterError> errors) {
    private static final int MAX_LENGTH = 500;
    private static final int MAX_VALUES = 50;

    public SearchParameters {
        values = Collections.unmodifiableMap(values);
        errors = List.copyOf(errors);
    }

    /// Parses the parameters of an address; others are ignored, and so are blank values.
    public static SearchParameters parse(Map<String, String[]> raw) {
        var values = new EnumMap<SearchParameter, List<String>>(SearchParameter.class);
        var errors = new ArrayList<ParameterError>();
        for (var parameter : SearchParameter.values()) {
            var texts = raw.get(parameter.key());
            if (texts == null) continue;
            var accepted = accepted(parameter, texts, errors);
            if (!accepted.isEmpty()) values.put(parameter, accepted);
        }
        requireNear(SearchParameter.RADIUS, values, errors);
        if (values.getOrDefault(SearchParameter.SORT, List.of()).contains(Sort.DISTANCE.key()))
            requireNear(SearchParameter.SORT, values, errors);
        return new SearchParameters(values, errors);
    }

    private static List<String> accepted(
            SearchParameter parameter, String[] texts, List<ParameterError> errors) {
        var accepted = new LinkedHashSet<String>();
        if (texts.length > MAX_VALUES) {
            errors.add(error(parameter, "", "list.too-long", MAX_VALUES));
            return List.of();
        }
        for (var text : texts) {
            if (text.isBlank()) continue;
            try {
                if (text.length() > MAX_LENGTH)
                    throw new InvalidInputException("text.too-long", MAX_LENGTH);
                var value = parameter.format().parser().apply(text.strip());
                if (!value.isEmpty()) accepted.add(value);
            } catch (InvalidInputException reason) {
                errors.add(new ParameterError(parameter, text.strip(), reason));
            }
            if (!parameter.format().repeated()) break;
        }
        return List.copyOf(accepted);
    }

    private static void requireNear(
            SearchParameter parameter,
            Map<SearchParameter, List<String>> values,
            List<ParameterError> errors) {
        if (values.containsKey(SearchParameter.NEAR)) return;
        var removed = values.remove(parameter);
        if (removed != null) errors.add(error(parameter, removed.getFirst(), "sort.needs-near"));
    }

    private static ParameterError error(
            SearchParameter parameter, String text, String code, Object... arguments) {
        return new ParameterError(parameter, text, new InvalidInputException(code, arguments));
    }

    public List<String> all(SearchParameter parameter) {
        return values.getOrDefault(parameter, List.of());
    }

    public Optional<String> first(SearchParameter parameter) {
        return all(parameter).stream().findFirst();
    }

    /// The value of a numeric parameter.
    public Optional<Long> number(SearchParameter parameter) {
        return first(parameter).map(Long::valueOf);
    }

    /// The sort that is used when none is given.
    public Sort defaultSort() {
        return values.containsKey(SearchParameter.TEXT)
                        || values.containsKey(SearchParameter.REFERENCE)
                ? Sort.RELEVANCE
                : Sort.NEWEST;
    }

    /// These parameters with other values of one; without it when the values are empty.
    public SearchParameters with(SearchParameter parameter, List<String> other) {
        var changed = new EnumMap<SearchParameter, List<String>>(SearchParameter.class);
        changed.putAll(values);
        if (other.isEmpty()) changed.remove(parameter);
        else changed.put(parameter, List.copyOf(other));
        return new SearchParameters(changed, errors);
    }

    public SearchParameters withError(ParameterError error) {
        var more = new ArrayList<>(errors);
        more.add(error);
        return new SearchParameters(values, more);
    }

    /// The search without its page and without values that are the default: what a link to it, or a
    /// saved search, keeps.
    public SearchParameters canonical() {
        var search =
                with(SearchParameter.CURSOR, List.of()).with(SearchParameter.FACETS, List.of());
        if (all(SearchParameter.SORT).contains(defaultSort().key()))
            search = search.with(SearchParameter.SORT, List.of());
        return all(SearchParameter.LIMIT).contains(Integer.toString(Page.DEFAULT_LIMIT))
                ? search.with(SearchParameter.LIMIT, List.of())
                : search;
    }

    /// An invalid value of a parameter, and why it is invalid.
    public record ParameterError(
            SearchParameter parameter, String value, InvalidInputException reason) {}
}
