package fr.reemploi.domain.vehicle;

import fr.reemploi.domain.shared.InvalidInputException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A French registration plate: of the current system (SIV, `AB-123-CD`), or of the one before 2009
/// (FNI, `123 ABC 75`), which is still in use.
///
/// @param compact the plate without spaces or dashes: `AB123CD`, `123ABC75`
public record Plate(String compact) {
    private static final int MAX_INPUT_LENGTH = 32;

    /// The letters I, O and U are not used. SS occurs on neither side; WW on the left is a
    /// provisional plate.
    private static final Pattern SIV =
            Pattern.compile("(?!SS)([A-HJ-NP-TV-Z]{2})(?!000)([0-9]{3})(?!SS)([A-HJ-NP-TV-Z]{2})");

    /// A number, letters without I and O, and a département.
    private static final Pattern FNI =
            Pattern.compile(
                    "([1-9][0-9]{0,3})([A-HJ-NP-Z]{1,3})"
                            + "(0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[1-6])");

    private static final Pattern LIKE_SIV = Pattern.compile("[A-Z]{2}[0-9OI]{3}[A-Z]{2}");

    public Plate {
        if (!SIV.matcher(compact).matches() && !FNI.matcher(compact).matches())
            throw invalid(compact);
    }

    /// Parses a plate in either case, with spaces, dashes or dots, and with the letters O and I in
    /// place of digits.
    public static Plate parse(String input) {
        if (input.length() > MAX_INPUT_LENGTH) throw invalid(input);
        var bare =
                Normalizer.normalize(input, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s\\h\\p{Pd}.·]", "");
        var corrected = corrected(bare);
        if (!SIV.matcher(corrected).matches() && !FNI.matcher(corrected).matches())
            throw invalid(input);
        return new Plate(corrected);
    }

    /// The plate as printed on the vehicle.
    public String display() {
        var siv = SIV.matcher(compact);
        return siv.matches()
                ? siv.replaceFirst("$1-$2-$3")
                : FNI.matcher(compact).replaceFirst("$1 $2 $3");
    }

    /// In the current system the position decides what must be a digit; in the old one the letters
    /// O and I did not exist. The reverse is ambiguous: a 0 may stand for D or Q.
    private static String corrected(String bare) {
        if (LIKE_SIV.matcher(bare).matches())
            return bare.substring(0, 2) + digits(bare.substring(2, 5)) + bare.substring(5);
        return digits(bare);
    }

    private static String digits(String input) {
        return input.replace('O', '0').replace('I', '1');
    }

    private static InvalidInputException invalid(String input) {
        return new InvalidInputException("plate.invalid", SafeQuote.of(input));
    }
}
