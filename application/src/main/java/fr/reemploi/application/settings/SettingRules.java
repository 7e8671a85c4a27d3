package fr.reemploi.application.settings;

import fr.reemploi.domain.shared.DecimalText;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.TextRules;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Validates and normalizes settings. Spaces, quotes and line breaks around pasted values are
/// removed.
public final class SettingRules {
    private static final int MAX_LINE_LENGTH = 300;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final String EMAIL = "[^@\\s<>\",;]{1,64}@[^@\\s<>\",;]{1,190}";
    private static final Pattern MAILBOX =
            Pattern.compile(
                    "\"?([^\"<>@\\p{Cntrl}]{0,100}?)\"?\\s*<(" + EMAIL + ")>|(" + EMAIL + ")");

    private SettingRules() {}

    public static String line(String input) {
        return TextRules.singleLine(input, MAX_LINE_LENGTH);
    }

    /// A key or a password.
    static String pasted(String input) {
        var bare = input.strip().replaceAll("^[\"'«\\s]+|[\"'»\\s]+$", "");
        if (bare.isEmpty() || bare.chars().anyMatch(Character::isISOControl))
            throw new InvalidInputException("setting.unreadable");
        return line(bare);
    }

    /// A key of a known format.
    ///
    /// @param code of the error when it has another format; its message never quotes the input
    static UnaryOperator<String> key(Pattern format, String code) {
        return input -> {
            var bare = pasted(input);
            if (!format.matcher(bare).matches()) throw new InvalidInputException(code);
            return bare;
        };
    }

    /// One of some codes in capitals, however it is typed.
    public static UnaryOperator<String> code(List<String> codes) {
        return input -> {
            var code = input.strip().toUpperCase(Locale.ROOT);
            if (codes.contains(code)) return code;
            throw new InvalidInputException("word.unknown", input, String.join(", ", codes));
        };
    }

    /// The URL of a service, without a trailing slash.
    public static String address(String input) {
        var bare = input.strip().replaceAll("/+$", "");
        if (!bare.matches("https?://[^/\\s?#@]+(/[^\\s?#]*)?")) throw noAddress(input);
        try {
            if (URI.create(bare).getHost() == null) throw noAddress(input);
        } catch (IllegalArgumentException malformed) {
            throw noAddress(input);
        }
        return bare;
    }

    static String flag(String input) {
        return switch (input.strip().toLowerCase(Locale.ROOT)) {
            case "true", "oui", "yes", "on" -> "true";
            case "false", "non", "no", "off" -> "false";
            default -> throw new InvalidInputException("setting.not-a-flag", input);
        };
    }

    static String oneOf(String input, String... choices) {
        var value = input.strip().toLowerCase(Locale.ROOT);
        if (List.of(choices).contains(value)) return value;
        throw new InvalidInputException("word.unknown", input, String.join(", ", choices));
    }

    public static UnaryOperator<String> whole(int min, int max) {
        return input -> {
            var bare = input.strip();
            if (bare.matches("\\d{1,9}")) {
                var number = Integer.parseInt(bare);
                if (number >= min && number <= max) return Integer.toString(number);
            }
            throw new InvalidInputException("setting.not-in-range", input, min, max);
        };
    }

    /// A percentage with at most two decimals: `7.5`.
    public static UnaryOperator<String> percent(int max) {
        return input -> {
            var number = input.strip().replaceFirst("\\h*%$", "");
            return DecimalText.parse(number)
                    .filter(text -> text.asThousands().isEmpty())
                    .map(text -> text.value().stripTrailingZeros())
                    .filter(percent -> percent.scale() <= 2)
                    .filter(percent -> percent.compareTo(BigDecimal.valueOf(max).min(WHOLE)) <= 0)
                    .map(BigDecimal::toPlainString)
                    .orElseThrow(() -> new InvalidInputException("setting.not-a-rate", input, max));
        };
    }

    /// A host name or IP address.
    static String host(String input) {
        var bare = input.strip();
        if (bare.matches("[A-Za-z0-9.:-]{1,253}")) return bare;
        throw new InvalidInputException("setting.not-a-host", input);
    }

    /// An e-mail address, with or without a name: `Site <a@b>`.
    static String mailbox(String input) {
        var parts = MAILBOX.matcher(input.strip());
        if (!parts.matches()) throw new InvalidInputException("setting.not-an-email", input);
        var name = Optional.ofNullable(parts.group(1)).orElse("").strip();
        var bare = Optional.ofNullable(parts.group(2)).orElseGet(() -> parts.group(3));
        return name.isEmpty() ? bare : name + " <" + bare + ">";
    }

    static String each(String input, UnaryOperator<String> rule) {
        return input.lines()
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .map(rule)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static InvalidInputException noAddress(String input) {
        return new InvalidInputException("setting.not-an-address", input);
    }
}
