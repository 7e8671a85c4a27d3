package fr.reemploi.domain.account;

import fr.reemploi.domain.shared.InvalidInputException;
import java.util.Locale;
import java.util.regex.Pattern;

/// The approval of a centre for end-of-life vehicles (*véhicules hors d'usage*), issued by a
/// prefect: `PR 49 00012 D`.
public record VhuApproval(String value) {
    private static final Pattern COMPACT =
            Pattern.compile(
                    "PR(0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[1-6])([0-9]{5})([A-Z])");

    public VhuApproval {
        if (!COMPACT.matcher(value).matches())
            throw new InvalidInputException("vhu-approval.invalid", value);
    }

    public static VhuApproval parse(String input) {
        return new VhuApproval(input.replaceAll("[\\s\\h.-]", "").toUpperCase(Locale.ROOT));
    }

    /// The display form: `PR 49 00012 D`.
    public String display() {
        var match = COMPACT.matcher(value);
        if (!match.matches()) throw new IllegalStateException(value);
        return "PR " + match.group(1) + " " + match.group(2) + " " + match.group(3);
    }
}
