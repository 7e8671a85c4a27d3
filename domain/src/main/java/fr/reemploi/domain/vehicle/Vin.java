package fr.reemploi.domain.vehicle;

import fr.reemploi.domain.shared.InvalidInputException;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The number a vehicle was built with (ISO 3779): seventeen characters, none of them I, O or Q.
public record Vin(String value) {
    private static final int MAX_INPUT_LENGTH = 64;
    private static final int PUBLIC_LENGTH = 11;
    private static final Pattern FORMAT = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    private static final Pattern INPUT = Pattern.compile("[A-HJ-NPR-Za-hj-npr-z0-9]{17}");

    /// What a letter counts for in the check digit, from A to Z; I, O and Q never occur.
    private static final String TRANSLITERATION = "12345678012345070923456789";

    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    /// The characters for the model years from 1980 on; they come round again after thirty years.
    private static final String YEAR_CODES = "ABCDEFGHJKLMNPRSTVWXY123456789";

    private static final int FIRST_CODED_YEAR = 1980;

    public Vin {
        if (!FORMAT.matcher(value).matches())
            throw new InvalidInputException("vin.invalid", SafeQuote.of(value));
    }

    /// A VIN as typed, in either case, with spaces or dashes anywhere.
    public static Vin parse(String input) {
        if (input.length() > MAX_INPUT_LENGTH)
            throw new InvalidInputException("vin.invalid", SafeQuote.of(input));
        var bare = input.replaceAll("[\\s\\h\\p{Pd}]", "");
        // only then in capitals: the sharp s would become two letters
        if (!INPUT.matcher(bare).matches())
            throw new InvalidInputException("vin.invalid", SafeQuote.of(input));
        return new Vin(bare.toUpperCase(Locale.ROOT));
    }

    /// Whether the ninth character agrees with the others. Only America asks makers for that: in
    /// Europe a mismatch is worth a warning, never a refusal.
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

    /// What anyone may see: everything but the serial number, which would tell one car.
    public String publicPart() {
        return value.substring(0, PUBLIC_LENGTH);
    }

    /// The catalogue's id of the make, where the manufacturer's code is known. Plants of a group
    /// build for each other, so this is a suggestion.
    public Optional<String> makeHint() {
        return ManufacturerCodes.find(wmi()).map(ManufacturerCodes.Entry::make);
    }

    /// The model years the tenth character may mean, earliest first: it comes round every thirty
    /// years, and many makers in Europe leave it out. None later than next year.
    public List<Year> modelYearCandidates(Year current) {
        var turn = YEAR_CODES.indexOf(value.charAt(9));
        if (turn < 0) return List.of();
        return IntStream.iterate(FIRST_CODED_YEAR + turn, year -> year + YEAR_CODES.length())
                .takeWhile(year -> year <= current.getValue() + 1)
                .mapToObj(Year::of)
                .toList();
    }

    /// All the number says by itself, and how far to trust it.
    public DecodedVin decode(Year current) {
        return new DecodedVin(this, makeHint(), modelYearCandidates(current), confidence());
    }

    private Confidence confidence() {
        var sure =
                ManufacturerCodes.find(wmi())
                        .filter(ManufacturerCodes.Entry::confirmed)
                        .isPresent();
        if (!sure) return Confidence.LOW;
        return checkDigitMatches() ? Confidence.HIGH : Confidence.MEDIUM;
    }
}
