package fr.reemploi.domain.vehicle;

import fr.reemploi.domain.shared.InvalidInputException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A French registration plate: of the present system (SIV, `AB-123-CD`), or of the one before 2009
/// (FNI, `123 ABC 75`), which cars still wear.
///
/// @param compact the plate without its spaces or dashes: `AB123CD`, `123ABC75`
public record Plate(String compact) {
    private static final int MAX_INPUT_LENGTH = 32;

    /// Letters leave out I, O and U. SS is on neither side; WW on the left is a provisional plate.
    private static final Pattern SIV =
            Pattern.compile("(?!SS)([A-HJ-NP-TV-Z]{2})(?!000)([0-9]{3})(?!SS)([A-HJ-NP-TV-Z]{2})");

    /// A number, letters without I and O, and a department.
    private static final Pattern FNI =
            Pattern.compile(
                    "([1-9][0-9]{0,3})([A-HJ-NP-Z]{1,3})"
                            + "(0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[1-6])");

    private static final Pattern LIKE_SIV = Pattern.compile("[A-Z]{2}[0-9OI]{3}[A-Z]{2}");

    public Plate {
        if (!SIV.matcher(compact).matches() && !FNI.matcher(compact).matches())
            throw invalid(compact);
    }

    /// A plate as typed, in either case, with spaces, dashes or dots, and with the letters O and I
    /// where only a digit can be.
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

    /// As it is written on the car.
    public String display() {
        var siv = SIV.matcher(compact);
        return siv.matches()
                ? siv.replaceFirst("$1-$2-$3")
                : FNI.matcher(compact).replaceFirst("$1 $2 $3");
    }

    /// In the present system the position says what must be a digit; in the old one O and I were no
    /// letters at all. The other way round nothing can be told: a 0 may be meant for D or Q.
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
