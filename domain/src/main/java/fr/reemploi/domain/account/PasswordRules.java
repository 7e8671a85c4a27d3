package fr.reemploi.domain.account;

import fr.reemploi.domain.shared.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Password policy: a minimum length and a list of common passwords; no rule on kinds of characters
/// (NIST SP 800-63B, 5.1.1.2). The list holds the passwords of the minimum length in the lists of
/// zxcvbn, zxcvbn-ts and Django, and the shorter words that people lengthen with figures.
public final class PasswordRules {
    public static final int MIN_LENGTH = 10;
    public static final int MAX_LENGTH = 200;

    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /// Returns the password if it is accepted.
    ///
    /// @throws InvalidInputException `password.weak`, or `password.too-long`
    public static String check(String password) {
        if (password.length() > MAX_LENGTH)
            throw new InvalidInputException("password.too-long", MAX_LENGTH);
        if (password.codePointCount(0, password.length()) < MIN_LENGTH || isCommon(password)) {
            throw new InvalidInputException("password.weak", MIN_LENGTH);
        }
        return password;
    }

    private static boolean isCommon(String password) {
        var lowerCase = password.toLowerCase(Locale.ROOT);
        return COMMON.contains(lowerCase)
                || COMMON.contains(lowerCase.replaceAll("[0-9!?.*@#_-]+$", ""))
                || lowerCase.chars().distinct().count() <= 2;
    }

    private static Set<String> read() {
        var resource =
                Objects.requireNonNull(
                        PasswordRules.class.getResourceAsStream("common-passwords.txt"));
        try (var lines =
                new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
