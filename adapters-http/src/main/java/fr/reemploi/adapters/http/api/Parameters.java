package fr.reemploi.adapters.http.api;

import fr.reemploi.application.search.PartSearch.BadCursor;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.shared.Invalid;
import fr.reemploi.domain.shared.Refusal;
import fr.reemploi.domain.shared.WholeNumber;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The parameters of a query. A blank one is as good as none; a known one with a bad value is
/// refused with its name, the value and the remedy.
public record Parameters(Map<String, String[]> given) {
    private static final int LONGEST = 500;
    private static final int MOST_VALUES = 50;

    public Optional<String> text(String name) {
        return values(name).findFirst();
    }

    public <T> Optional<T> one(String name, Function<String, T> parser) {
        return text(name).map(value -> parsed(name, value, parser));
    }

    /// Every value of a repeated parameter.
    public <T> Set<T> many(String name, Function<String, T> parser) {
        var found = new LinkedHashSet<T>();
        values(name).forEach(value -> found.add(parsed(name, value, parser)));
        return found;
    }

    public Optional<Long> number(String name, long least, long most) {
        return one(name, value -> WholeNumber.read(value, true, least, most));
    }

    public Optional<Integer> count(String name, int least, int most) {
        return number(name, least, most).map(Long::intValue);
    }

    public boolean flag(String name) {
        return one(name, Parameters::truth).orElse(false);
    }

    public int limit() {
        return count("limit", 1, Page.LARGEST).orElse(Page.USUAL);
    }

    /// Where a page of a list ordered by time begins.
    public Optional<String> cursor() {
        var cursor = text("cursor");
        if (cursor.isPresent() && Cursor.decode(cursor.get()).isEmpty()) throw new BadCursor();
        return cursor;
    }

    private Stream<String> values(String name) {
        var all = given.get(name);
        if (all == null) return Stream.empty();
        if (all.length > MOST_VALUES)
            throw new BadParameter(name, new Invalid("list.too-long", MOST_VALUES));
        return Arrays.stream(all)
                .filter(value -> !value.isBlank())
                .map(value -> bounded(name, value).strip());
    }

    private static String bounded(String name, String value) {
        if (value.length() > LONGEST)
            throw new BadParameter(name, new Invalid("text.too-long", LONGEST));
        return value;
    }

    private static <T> T parsed(String name, String value, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (Invalid refused) {
            throw new BadParameter(name, reason(refused, value));
        }
    }

    private static Refusal reason(Invalid refused, String value) {
        return refused.code().equals("field.type")
                ? new Invalid("number.malformed", value)
                : refused;
    }

    private static boolean truth(String value) {
        return switch (value) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new Invalid("word.unknown", value, "true, false");
        };
    }
}
