package fr.reemploi.domain.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.stream.Stream;

/// An exact amount in the minor unit of its currency: 129,90 € is `12_990` cents.
public record Money(long minor, Currency currency) implements Comparable<Money> {
    public static final Currency EUR = Currency.getInstance("EUR");
    public static final Money ZERO = new Money(0, EUR);

    public static Money cents(long minor) {
        return new Money(minor, EUR);
    }

    /// Parses euros as entered: `89`, `89,90`, `1 250,00 €`, `12€50`, `89 EUR TTC`, `89,-`.
    ///
    /// @throws InvalidInputException `money.ambiguous` for `89.900`, which is 89 900 € or 89,90 €;
    ///   `money.malformed`
    public static Money parse(String input) {
        return cents(PriceText.cents(input));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public boolean isPositive() {
        return minor > 0;
    }

    /// This amount multiplied by a rate in basis points, half a cent rounded to even.
    public Money atRate(int basisPoints) {
        var exact = BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(basisPoints, 4));
        return new Money(exact.setScale(0, RoundingMode.HALF_EVEN).longValueExact(), currency);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    /// The sum of the amounts.
    public static Money sum(Stream<Money> amounts) {
        return amounts.reduce(ZERO, Money::plus);
    }

    private Money sameCurrency(Money other) {
        if (!other.currency.equals(currency))
            throw new IllegalArgumentException(
                    "different currencies: " + currency + ", " + other.currency);
        return other;
    }
}
