package fr.reemploi.adapters.http.api;

import fr.reemploi.application.search.PartSearch.InvalidCursorException;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.WholeNumber;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The query parameters of a request. A blank value counts as absent; an invalid value is rejected
/// with the parameter, the value and the remedy.
public record QueryParameters(Map<String, String[]> raw) {
    private static final int MAX_LENGTH = 500;
    private static final int MAX_VALUES = 50;

    public Optional<String> text(String name) {
        return values(name).findFirst();
    }

    public <T> Optional<T> single(String name, Function<String, T> parser) {
        return text(name).map(value -> parsed(name, value, parser));
    }

    /// All values of a repeated parameter.
    public <T> Set<T> repeated(String name, Function<String, T> parser) {
        var parsed = new LinkedHashSet<T>();
        values(name).forEach(value -> parsed.add(parsed(name, value, parser)));
        return parsed;
    }

    public Optional<Long> number(String name, long min, long max) {
        return single(name, value -> WholeNumber.read(value, true, min, max));
    }

    public Optional<Integer> count(String name, int min, int max) {
        return number(name, min, max).map(Long::intValue);
    }

    public boolean flag(String name) {
        return single(name, QueryParameters::parseBoolean).orElse(false);
    }

    public int limit() {
        return count("limit", 1, Page.MAX_LIMIT).orElse(Page.DEFAULT_LIMIT);
    }

    /// The cursor of a list ordered by time.
    ///
    /// @throws InvalidCursorException when it is malformed
    public Optional<String> cursor() {
        var cursor = text("cursor");
        if (cursor.isPresent() && Cursor.decode(cursor.get()).isEmpty())
            throw new InvalidCursorException();
        return cursor;
    }

    private Stream<String> values(String name) {
        var all = raw.get(name);
        if (all == null) return Stream.empty();
        if (all.length > MAX_VALUES)
            throw new BadParameterException(
                    name, new InvalidInputException("list.too-long", MAX_VALUES));
        return Arrays.stream(all)
                .filter(value -> !value.isBlank())
                .map(value -> bounded(name, value).strip());
    }

    private static String bounded(String name, String value) {
        if (value.length() > MAX_LENGTH)
            throw new BadParameterException(
                    name, new InvalidInputException("text.too-long", MAX_LENGTH));
        return value;
    }

    private static <T> T parsed(String name, String value, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (InvalidInputException exception) {
            throw new BadParameterException(name, reason(exception, value));
        }
    }

    private static DomainException reason(InvalidInputException exception, String value) {
        return exception.code().equals("field.type")
                ? new InvalidInputException("number.malformed", value)
                : exception;
    }

    private static boolean parseBoolean(String value) {
        return switch (value) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new InvalidInputException("word.unknown", value, "true, false");
        };
    }
}
