package fr.reemploi.domain.vehicle;

import fr.reemploi.domain.shared.InvalidInputException;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the maker calls an engine: `K9K`, `DV6 TED4`, `EP6CDT`.
public record EngineCode(String value) {
    private static final int LONGEST_TYPED = 64;
    private static final String CHARACTERS = "(?! )[A-Z0-9 ./-]{2,20}(?<! )";
    private static final Pattern FORM = Pattern.compile(CHARACTERS);
    private static final Pattern TYPED = Pattern.compile(CHARACTERS, Pattern.CASE_INSENSITIVE);

    public EngineCode {
        if (!FORM.matcher(value).matches()) throw invalid(value);
    }

    /// A code as typed, in either case.
    public static EngineCode parse(String typed) {
        if (typed.length() > LONGEST_TYPED) throw invalid(typed);
        var bare = typed.replaceAll("\\h+", " ").strip();
        // only then in capitals: the sharp s would become two letters
        if (!TYPED.matcher(bare).matches()) throw invalid(typed);
        return new EngineCode(bare.toUpperCase(Locale.ROOT));
    }

    private static InvalidInputException invalid(String typed) {
        return new InvalidInputException("engine-code.invalid", SafeQuote.of(typed));
    }
}
