package fr.reemploi.domain.vehicle;

import fr.reemploi.domain.shared.Invalid;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the maker calls an engine: `K9K`, `DV6 TED4`, `EP6CDT`.
public record EngineCode(String value) {
    private static final int LONGEST_TYPED = 64;
    private static final Pattern FORM = Pattern.compile("(?! )[A-Z0-9 ./-]{2,20}(?<! )");

    public EngineCode {
        if (!FORM.matcher(value).matches())
            throw new Invalid("engine-code.invalid", Quoted.of(value));
    }

    /// A code as typed, in either case.
    public static EngineCode parse(String typed) {
        if (typed.length() > LONGEST_TYPED)
            throw new Invalid("engine-code.invalid", Quoted.of(typed));
        return new EngineCode(typed.replaceAll("\\h+", " ").strip().toUpperCase(Locale.ROOT));
    }
}
