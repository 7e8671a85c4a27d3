package fr.reemploi.domain.checkout;

import java.util.Optional;
import java.util.regex.Pattern;

/// Identifies one payment attempt of a checkout: `0193…-2` is the second. It contains the checkout
/// id, so no index is needed to find the checkout.
public record PaymentId(CheckoutId checkout, int attempt) {
    private static final Pattern FORMAT = Pattern.compile("([0-9a-f-]{36})-([0-9]{1,4})");

    public static Optional<PaymentId> parse(String text) {
        var match = FORMAT.matcher(text);
        if (!match.matches()) return Optional.empty();
        return CheckoutId.parse(match.group(1))
                .map(checkout -> new PaymentId(checkout, Integer.parseInt(match.group(2))));
    }

    @Override
    public String toString() {
        return checkout + "-" + attempt;
    }
}
