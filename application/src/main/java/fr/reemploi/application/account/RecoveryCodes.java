package fr.reemploi.application.account;

import java.util.Locale;
import java.util.Optional;

/// The written form of recovery codes: sixteen letters and digits in groups of four, 80 random
/// bits. Read in any case, with or without separators; letters that look like a digit are read as
/// that digit.
final class RecoveryCodes {
    static final int COUNT = 10;

    private static final int LENGTH = 16;
    private static final int MAX_INPUT = 64;

    private RecoveryCodes() {}

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
