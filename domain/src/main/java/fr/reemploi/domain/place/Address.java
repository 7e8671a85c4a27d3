package fr.reemploi.domain.place;

import fr.reemploi.domain.shared.Invalid;
import fr.reemploi.domain.shared.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where mail and parcels reach somebody.
///
/// @param name who or what firm it is for
/// @param country ISO 3166-1 alpha-2, in capitals
public record Address(
        String name,
        String line1,
        Optional<String> line2,
        String postalCode,
        String city,
        String country) {
    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_POSTAL_CODE = 12;
    private static final String FRANCE = "FR";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    // a no-break space is nothing too
    private static final Pattern SOMETHING = Pattern.compile("[^\\s\\h]");
    private static final Pattern FRENCH_POSTAL_CODE = Pattern.compile("[0-9]{5}");

    public Address {
        name = Text.line(name, LONGEST_LINE);
        line1 = Text.line(line1, LONGEST_LINE);
        line2 =
                line2.filter(line -> SOMETHING.matcher(line).find())
                        .map(line -> Text.line(line, LONGEST_LINE));
        city = Text.line(city, LONGEST_LINE);
        country = country.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) throw new Invalid("country.unknown", country);
        postalCode = Text.line(postalCode, LONGEST_POSTAL_CODE);
        if (country.equals(FRANCE)) postalCode = french(postalCode);
    }

    /// The département, for an address in France.
    public Optional<Department> department() {
        return country.equals(FRANCE) ? Departments.ofPostalCode(postalCode) : Optional.empty();
    }

    private static String french(String typed) {
        var digits = typed.replace(" ", "");
        if (!FRENCH_POSTAL_CODE.matcher(digits).matches())
            throw new Invalid("postal-code.invalid", typed);
        return digits;
    }
}
