package fr.reemploi.application.cody;

import fr.reemploi.domain.listing.PartNumber;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Masks VINs and number plates in results of tools, which others wrote into titles and
/// descriptions: a model reads only those that the person typed in this conversation.
final class VehicleNumbers {
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<![A-Za-z0-9-])(?:(?=[A-Za-z]*[0-9])(?=[0-9]*[A-Za-z])"
                            + "[A-HJ-NPR-Za-hj-npr-z0-9]{17}"
                            + "|[A-Za-z]{2}[ -][0-9]{3}[ -][A-Za-z]{2}"
                            + "|[A-Z]{2}[0-9]{3}[A-Z]{2}"
                            + "|[0-9]{2,4} [A-Z]{2,3} [0-9]{2})(?![A-Za-z0-9-])");
    private static final String MASK = "…";

    private final String typed;

    /// @param typed what the person wrote in this conversation
    VehicleNumbers(Collection<String> typed) {
        this.typed = PartNumber.normalize(String.join(" ", typed));
    }

    ToolResult mask(ToolResult result) {
        return new ToolResult(
                tree(result.data()), result.cards(), result.sources(), result.proposals());
    }

    private Map<String, Object> tree(Map<?, ?> values) {
        var masked = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> masked.put(name.toString(), value(value)));
        return masked;
    }

    private Object value(Object value) {
        return switch (value) {
            case String text -> NUMBERS.matcher(text).replaceAll(this::number);
            case List<?> items -> items.stream().map(this::value).toList();
            case Map<?, ?> tree -> tree(tree);
            default -> value;
        };
    }

    private String number(MatchResult match) {
        return typed.contains(PartNumber.normalize(match.group())) ? match.group() : MASK;
    }
}
