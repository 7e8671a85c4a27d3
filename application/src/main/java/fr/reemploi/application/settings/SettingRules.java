package fr.reemploi.application.settings;

import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.TextRules;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What settings may be. What people paste beside a key (spaces, quotes, a line's end) is taken
/// off.
final class SettingRules {
    private static final int LONGEST_LINE = 300;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private SettingRules() {}

    static String line(String typed) {
        return TextRules.line(typed, LONGEST_LINE);
    }

    /// A key or a password.
    static String pasted(String typed) {
        var bare = typed.strip().replaceAll("^[\"'«\\s]+|[\"'»\\s]+$", "");
        if (bare.isEmpty() || bare.chars().anyMatch(Character::isISOControl))
            throw new InvalidInputException("setting.unreadable");
        return line(bare);
    }

    /// A key of a known look.
    ///
    /// @param code what is said of one that looks otherwise; it never quotes what was typed
    static UnaryOperator<String> key(Pattern look, String code) {
        return typed -> {
            var bare = pasted(typed);
            if (!look.matcher(bare).matches()) throw new InvalidInputException(code);
            return bare;
        };
    }

    /// The address of a service, without a slash at its end.
    static String address(String typed) {
        var bare = typed.strip().replaceAll("/+$", "");
        if (!bare.matches("https?://[^/\\s?#@]+(/[^\\s?#]*)?")) throw noAddress(typed);
        try {
            if (URI.create(bare).getHost() == null) throw noAddress(typed);
        } catch (IllegalArgumentException malformed) {
            throw noAddress(typed);
        }
        return bare;
    }

    static String flag(String typed) {
        return switch (typed.strip().toLowerCase(Locale.ROOT)) {
            case "true", "oui", "yes", "on" -> "true";
            case "false", "non", "no", "off" -> "false";
            default -> throw new InvalidInputException("setting.not-a-flag", typed);
        };
    }

    static String oneOf(String typed, String... choices) {
        var word = typed.strip().toLowerCase(Locale.ROOT);
        if (List.of(choices).contains(word)) return word;
        throw new InvalidInputException("word.unknown", typed, String.join(", ", choices));
    }

    static UnaryOperator<String> whole(int least, int most) {
        return typed -> {
            var bare = typed.strip();
            if (bare.matches("\\d{1,9}")) {
                var number = Integer.parseInt(bare);
                if (number >= least && number <= most) return Integer.toString(number);
            }
            throw new InvalidInputException("setting.not-in-range", typed, least, most);
        };
    }

    /// A rate in percent with two decimals at most: `7.5`.
    static UnaryOperator<String> percent(int most) {
        return typed -> {
            var bare = typed.strip().replace(',', '.').replace("%", "").strip();
            if (bare.matches("\\d{1,3}(\\.\\d{1,2})?")) {
                var percent = new BigDecimal(bare);
                if (percent.compareTo(BigDecimal.valueOf(most).min(WHOLE)) <= 0)
                    return percent.stripTrailingZeros().toPlainString();
            }
            throw new InvalidInputException("setting.not-a-rate", typed, most);
        };
    }

    /// The name of a machine, or its number.
    static String host(String typed) {
        var bare = typed.strip();
        if (bare.matches("[A-Za-z0-9.:-]{1,253}")) return bare;
        throw new InvalidInputException("setting.not-a-host", typed);
    }

    static String email(String typed) {
        var bare = typed.strip();
        if (bare.matches("[^@\\s<>]+@[^@\\s<>]+")) return bare;
        throw new InvalidInputException("setting.not-an-email", typed);
    }

    static String each(String typed, UnaryOperator<String> rule) {
        return typed.lines()
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .map(rule)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static InvalidInputException noAddress(String typed) {
        return new InvalidInputException("setting.not-an-address", typed);
    }
}
