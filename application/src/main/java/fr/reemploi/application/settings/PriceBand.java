package fr.reemploi.application.settings;

import fr.reemploi.application.shared.Kilograms;
import fr.reemploi.domain.shared.DecimalText;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// A line of a carrier's price grid, as entered by the operator: `24R 1 kg 5,40`.
///
/// @param service the carrier's service code
/// @param upToGrams the maximum weight, inclusive
/// @param price with VAT
public record PriceBand(String service, int upToGrams, Money price) {
    private static final Pattern INPUT =
            Pattern.compile("(\\S{1,60}) (\\S+ ?k?g) (\\S.*)", Pattern.CASE_INSENSITIVE);

    /// Parses a line as entered.
    ///
    /// @throws InvalidInputException `setting.not-a-price`, `money.ambiguous`
    public static PriceBand parse(String input) {
        var match = INPUT.matcher(DecimalText.normalize(input));
        if (!match.matches()) throw new InvalidInputException("setting.not-a-price", input);
        try {
            var grams = Kilograms.parse(match.group(2));
            var price = Money.parse(match.group(3));
            if (!price.isPositive()) throw new InvalidInputException("setting.not-a-price", input);
            return new PriceBand(match.group(1), grams, price);
        } catch (InvalidInputException weightOrPrice) {
            if (weightOrPrice.code().equals("money.ambiguous")) throw weightOrPrice;
            throw new InvalidInputException("setting.not-a-price", input);
        }
    }

    /// The line as it is stored.
    public String line() {
        var kilograms = BigDecimal.valueOf(upToGrams, 3).stripTrailingZeros().toPlainString();
        var euros = BigDecimal.valueOf(price.minor(), 2).toPlainString();
        return service + " " + kilograms.replace('.', ',') + " kg " + euros.replace('.', ',');
    }
}
