package fr.reemploi.application.shared;

import fr.reemploi.domain.shared.InvalidInputException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Parses a weight in kilograms, `6,5` or `6.5 kg`, to grams.
public final class Kilograms {
    private static final Pattern INPUT =
            Pattern.compile("([0-9]{1,4}(?:[.,][0-9]{1,3})?)\\h*(?:kg)?", Pattern.CASE_INSENSITIVE);

    private Kilograms() {}

    public static int parse(String input) {
        var match = INPUT.matcher(input.strip());
        if (!match.matches()) throw new InvalidInputException("weight.malformed", input);
        var grams =
                new BigDecimal(match.group(1).replace(',', '.')).movePointRight(3).intValueExact();
        if (grams == 0) throw new InvalidInputException("weight.malformed", input);
        return grams;
    }
}
