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

/// Which passwords are accepted: long enough and not among the first an attacker tries; no rule on
/// kinds of characters (NIST SP 800-63B, 5.1.1.2).
public final class PasswordRules {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /// Gives the password back.
    ///
    /// @throws InvalidInputException `password.weak`, or `password.too-long`
    public static String check(String password) {
        if (password.length() > LONGEST)
            throw new InvalidInputException("password.too-long", LONGEST);
        if (password.codePointCount(0, password.length()) < SHORTEST || isCommon(password)) {
            throw new InvalidInputException("password.weak", SHORTEST);
        }
        return password;
    }

    private static boolean isCommon(String password) {
        var plain = password.toLowerCase(Locale.ROOT);
        return COMMON.contains(plain)
                || COMMON.contains(plain.replaceAll("[0-9!?.*@#_-]+$", ""))
                || plain.chars().distinct().count() <= 2;
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
