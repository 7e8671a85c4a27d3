package fr.reemploi.domain.account;

import fr.reemploi.domain.shared.InvalidInputException;
import java.util.regex.Pattern;

/// The 14 digits of a French establishment: SIREN (9) and NIC (5), with a Luhn check digit. The
/// national postal operator (SIREN 356000000) has more establishments than Luhn allows: its digits
/// sum to a multiple of 5.
public record Siret(String value) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{14}");
    private static final String POSTAL_OPERATOR = "356000000";
    private static final String ZERO_SIREN = "000000000";

    public Siret {
        if (!DIGITS.matcher(value).matches()
                || value.startsWith(ZERO_SIREN)
                || !isConsistent(value)) throw new InvalidInputException("siret.invalid", value);
    }

    public static Siret parse(String input) {
        return new Siret(input.replaceAll("[\\s\\h.-]", ""));
    }

    public String siren() {
        return value.substring(0, 9);
    }

    private static boolean isConsistent(String digits) {
        return luhn(digits) % 10 == 0
                || (digits.startsWith(POSTAL_OPERATOR)
                        && digits.chars().map(c -> c - '0').sum() % 5 == 0);
    }

    private static int luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }
}
