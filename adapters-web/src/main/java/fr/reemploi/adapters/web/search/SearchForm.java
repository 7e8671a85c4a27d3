package fr.reemploi.adapters.web.search;

import fr.reemploi.application.search.SearchParameter;
import fr.reemploi.application.search.SearchParameters;
import fr.reemploi.application.search.SearchParameters.ParameterError;
import fr.reemploi.domain.geo.Department;
import fr.reemploi.domain.geo.Departments;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Fields of the search form that people fill in with other units than the parameters have: euros
/// for cents, a postal code for coordinates.
enum SearchForm {
    PRICE_MIN("priceMinEuros", SearchParameter.PRICE_MIN, SearchForm::cents),
    PRICE_MAX("priceMaxEuros", SearchParameter.PRICE_MAX, SearchForm::cents),
    PLACE("place", SearchParameter.NEAR, SearchForm::centre);

    private final String field;
    private final SearchParameter parameter;

    // a function without state
    @SuppressWarnings("ImmutableEnumChecker")
    private final UnaryOperator<String> parser;

    SearchForm(String field, SearchParameter parameter, UnaryOperator<String> parser) {
        this.field = field;
        this.parameter = parameter;
        this.parser = parser;
    }

    /// Parses the parameters of an address; a filled field replaces its parameter.
    static SearchParameters parse(Map<String, String[]> raw) {
        var converted = new HashMap<>(raw);
        var errors = new HashMap<SearchParameter, ParameterError>();
        for (var form : values()) {
            var text = value(raw, form.field);
            if (text.isEmpty()) continue;
            try {
                converted.put(form.parameter.key(), new String[] {form.parser.apply(text)});
            } catch (InvalidInputException reason) {
                converted.remove(form.parameter.key());
                errors.put(form.parameter, new ParameterError(form.parameter, text, reason));
            }
        }
        var parameters = SearchParameters.parse(converted);
        for (var error : errors.values()) parameters = parameters.withError(error);
        return parameters;
    }

    /// Whether the address has fields or blank values that the address of the search does not have.
    static boolean isSubmitted(Map<String, String[]> raw) {
        for (var form : values()) if (raw.containsKey(form.field)) return true;
        return raw.values().stream().anyMatch(values -> List.of(values).contains(""));
    }

    private static String value(Map<String, String[]> raw, String field) {
        var values = raw.get(field);
        if (values == null) return "";
        for (var value : values) if (!value.isBlank()) return value.strip();
        return "";
    }

    private static String cents(String euros) {
        var cents = Money.parse(euros).minor();
        var bounds = SearchParameter.PRICE_MAX.format().range().orElseThrow();
        if (cents < bounds.min() || cents > bounds.max())
            throw new InvalidInputException(
                    "number.out-of-range", euros, bounds.min() / 100, bounds.max() / 100);
        return Long.toString(cents);
    }

    /// The centre of the département of a postal code, or of the code of a département.
    private static String centre(String text) {
        var bare = text.replaceAll("\\s", "");
        var place =
                Departments.ofPostalCode(bare)
                        .or(() -> Departments.byCode(bare))
                        .map(Department::centre)
                        .orElseThrow(() -> new InvalidInputException("postal-code.invalid", text));
        return String.format(Locale.ROOT, "%.4f,%.4f", place.latitude(), place.longitude());
    }
}
