package fr.reemploi.application.account;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The written form of recovery codes: sixteen letters and digits in groups of four, 80 bits. Read
/// in any case, with or without separators; letters that look like a digit are read as that digit.
final class RecoveryCodes {
    static final int COUNT = 10;

    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final int BITS_PER_CHARACTER = 5;
    private static final int HEXADECIMAL_DIGITS = 20;

    /// Crockford's Base32: no letter that looks like a digit.
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int MAX_INPUT = 64;

    private RecoveryCodes() {}

    /// The code of the first 80 bits of a hexadecimal number.
    static String format(String hexadecimal) {
        var bits = new BigInteger(hexadecimal.substring(0, HEXADECIMAL_DIGITS), 16);
        return IntStream.range(0, LENGTH)
                .mapToObj(position -> separator(position) + character(bits, position))
                .collect(Collectors.joining());
    }

    private static String separator(int position) {
        return position > 0 && position % GROUP == 0 ? "-" : "";
    }

    private static char character(BigInteger bits, int position) {
        var index = bits.shiftRight(position * BITS_PER_CHARACTER).intValue();
        return ALPHABET.charAt(index & (ALPHABET.length() - 1));
    }

    /// The code as it is hashed; empty when the input is no recovery code.
    static Optional<String> parse(String input) {
        if (input.length() > MAX_INPUT) return Optional.empty();
        var code =
                input.replaceAll("[\\s\\p{Z}\\p{Pd}]", "")
                        .toLowerCase(Locale.ROOT)
                        .replace('o', '0')
                        .replace('i', '1')
                        .replace('l', '1');
        return Optional.of(code)
                .filter(text -> text.length() == LENGTH && text.matches("[0-9a-hjkmnp-tv-z]+"));
    }
}
