package fr.reemploi.domain.geo;

import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.PhoneNumber;
import fr.reemploi.domain.shared.TextRules;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A postal address.
///
/// @param name of the person or company
/// @param company where the person receives it, unless it is their home
/// @param country ISO 3166-1 alpha-2, in capitals
/// @param phone for the carrier
public record Address(
        String name,
        Optional<String> company,
        String line1,
        Optional<String> line2,
        String postalCode,
        String city,
        String country,
        Optional<PhoneNumber> phone) {
    private static final int MAX_LINE_LENGTH = 100;
    private static final int MAX_POSTAL_CODE_LENGTH = 12;
    private static final String FRANCE = "FR";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    // a no-break space counts as blank too
    private static final Pattern NON_BLANK = Pattern.compile("[^\\s\\h]");
    private static final Pattern FRENCH_POSTAL_CODE = Pattern.compile("[0-9]{5}");

    public Address {
        name = line(name);
        company = company.filter(Address::hasText).map(Address::line);
        line1 = line(line1);
        line2 = line2.filter(Address::hasText).map(Address::line);
        city = line(city);
        country = country(country);
        postalCode = postalCode(postalCode, country);
    }

    /// An address without company and phone number.
    public Address(
            String name,
            String line1,
            Optional<String> line2,
            String postalCode,
            String city,
            String country) {
        this(name, Optional.empty(), line1, line2, postalCode, city, country, Optional.empty());
    }

    /// Normalizes one line of an address: a name, a street, a town.
    public static String line(String input) {
        return TextRules.singleLine(input, MAX_LINE_LENGTH);
    }

    public static boolean hasText(String line) {
        return NON_BLANK.matcher(line).find();
    }

    public static String country(String input) {
        var code = input.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) throw new InvalidInputException("country.unknown", code);
        return code;
    }

    public static String postalCode(String input, String country) {
        var code = TextRules.singleLine(input, MAX_POSTAL_CODE_LENGTH);
        return country.equals(FRANCE) ? french(code) : code;
    }

    /// The département, for an address in France.
    public Optional<Department> department() {
        return country.equals(FRANCE) ? Departments.ofPostalCode(postalCode) : Optional.empty();
    }

    private static String french(String input) {
        var digits = input.replace(" ", "");
        if (!FRENCH_POSTAL_CODE.matcher(digits).matches())
            throw new InvalidInputException("postal-code.invalid", input);
        return digits;
    }
}
