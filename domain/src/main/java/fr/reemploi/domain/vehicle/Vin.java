package fr.reemploi.domain.vehicle;

import fr.reemploi.domain.shared.InvalidInputException;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A vehicle identification number (ISO 3779): seventeen characters, none of them I, O or Q.
public record Vin(String value) {
    private static final int MAX_INPUT_LENGTH = 64;
    private static final int PUBLIC_LENGTH = 11;
    private static final Pattern FORMAT = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    private static final Pattern INPUT = Pattern.compile("[A-HJ-NPR-Za-hj-npr-z0-9]{17}");

    /// Values of the letters A to Z in the check digit; I, O and Q never occur.
    private static final String TRANSLITERATION = "12345678012345070923456789";

    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    /// Codes of the model years from 1980 on; they repeat every thirty years.
    private static final String YEAR_CODES = "ABCDEFGHJKLMNPRSTVWXY123456789";

    private static final int FIRST_CODED_YEAR = 1980;

    public Vin {
        if (!FORMAT.matcher(value).matches())
            throw new InvalidInputException("vin.invalid", SafeQuote.of(value));
    }

    /// Parses a VIN in either case, with spaces or dashes anywhere.
    public static Vin parse(String input) {
        if (input.length() > MAX_INPUT_LENGTH)
            throw new InvalidInputException("vin.invalid", SafeQuote.of(input));
        var bare = input.replaceAll("[\\s\\h\\p{Pd}]", "");
        // upper-cased only after matching: the sharp s would become two letters
        if (!INPUT.matcher(bare).matches())
            throw new InvalidInputException("vin.invalid", SafeQuote.of(input));
        return new Vin(bare.toUpperCase(Locale.ROOT));
    }

    /// Whether the check digit, the ninth character, is correct. It is mandatory only in North
    /// America: elsewhere a mismatch is a warning, never an error.
    public boolean checkDigitMatches() {
        var sum = IntStream.range(0, WEIGHTS.length).map(i -> transliterate(i) * WEIGHTS[i]).sum();
        return value.charAt(8) == "0123456789X".charAt(sum % 11);
    }

    private int transliterate(int position) {
        var character = value.charAt(position);
        return (character <= '9' ? character : TRANSLITERATION.charAt(character - 'A')) - '0';
    }

    /// The world manufacturer identifier: the first three characters.
    public String wmi() {
        return value.substring(0, 3);
    }

    /// The VIN without its serial number, which would identify the vehicle.
    public String publicPart() {
        return value.substring(0, PUBLIC_LENGTH);
    }

    /// The catalogue's id of the make, where the manufacturer code is known. Plants of a group
    /// build for each other's makes, so this is a hint.
    public Optional<String> makeHint() {
        return ManufacturerCodes.find(wmi()).map(ManufacturerCodes.Entry::make);
    }

    /// The possible model years of the tenth character, earliest first: codes repeat every thirty
    /// years, and many European manufacturers do not use it. None is later than next year.
    public List<Year> modelYearCandidates(Year current) {
        var yearIndex = YEAR_CODES.indexOf(value.charAt(9));
        if (yearIndex < 0) return List.of();
        return IntStream.iterate(FIRST_CODED_YEAR + yearIndex, year -> year + YEAR_CODES.length())
                .takeWhile(year -> year <= current.getValue() + 1)
                .mapToObj(Year::of)
                .toList();
    }

    /// Decodes everything the VIN contains, with a confidence.
    public DecodedVin decode(Year current) {
        return new DecodedVin(this, makeHint(), modelYearCandidates(current), confidence());
    }

    private Confidence confidence() {
        var isConfirmed =
                ManufacturerCodes.find(wmi())
                        .filter(ManufacturerCodes.Entry::confirmed)
                        .isPresent();
        if (!isConfirmed) return Confidence.LOW;
        return checkDigitMatches() ? Confidence.HIGH : Confidence.MEDIUM;
    }
}
