package fr.reemploi.domain.account;

import fr.reemploi.domain.shared.InvalidInputException;
import java.util.Locale;
import java.util.regex.Pattern;

/// An e-mail address as entered. Addresses that differ only in case belong to the same account:
/// compare their `key`.
public record EmailAddress(String value) {
    private static final int MAX_LENGTH = 254;
    private static final Pattern FORMAT =
            Pattern.compile(
                    "[^\\s@\\p{Cntrl}\"<>(),:;\\[\\]\\\\]{1,64}@[\\p{L}0-9](?:[\\p{L}0-9-]*[\\p{L}0-9])?"
                            + "(?:\\.[\\p{L}0-9](?:[\\p{L}0-9-]*[\\p{L}0-9])?)+");

    public EmailAddress {
        if (value.length() > MAX_LENGTH || !FORMAT.matcher(value).matches())
            throw new InvalidInputException("email.malformed", value);
    }

    public static EmailAddress parse(String input) {
        return new EmailAddress(input.strip());
    }

    /// The address in the form used for comparison and uniqueness.
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }
}
