package fr.reemploi.domain.vehicle;

import fr.reemploi.domain.shared.InvalidInputException;
import java.util.Locale;
import java.util.regex.Pattern;

/// A manufacturer's engine code: `K9K`, `DV6 TED4`, `EP6CDT`.
public record EngineCode(String value) {
    private static final int MAX_INPUT_LENGTH = 64;
    private static final String CHARACTERS = "(?! )[A-Z0-9 ./-]{2,20}(?<! )";
    private static final Pattern FORMAT = Pattern.compile(CHARACTERS);
    private static final Pattern INPUT = Pattern.compile(CHARACTERS, Pattern.CASE_INSENSITIVE);

    public EngineCode {
        if (!FORMAT.matcher(value).matches()) throw invalid(value);
    }

    /// Parses a code in either case.
    public static EngineCode parse(String input) {
        if (input.length() > MAX_INPUT_LENGTH) throw invalid(input);
        var bare = input.replaceAll("\\h+", " ").strip();
        // upper-cased only after matching: the sharp s would become two letters
        if (!INPUT.matcher(bare).matches()) throw invalid(input);
        return new EngineCode(bare.toUpperCase(Locale.ROOT));
    }

    private static InvalidInputException invalid(String input) {
        return new InvalidInputException("engine-code.invalid", SafeQuote.of(input));
    }
}
