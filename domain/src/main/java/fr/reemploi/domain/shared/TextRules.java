package fr.reemploi.domain.shared;

import java.text.Normalizer;

/// Text a person typed, made safe to keep: composed (NFC), trimmed, without control characters, of
/// a bounded length.
public final class TextRules {
    private TextRules() {}

    /// One line, inner white space folded.
    public static String line(String typed, int longest) {
        var folded = typed.replaceAll("[\\t\\r\\n\\h]+", " ");
        return checked(folded, longest, false);
    }

    /// Several lines.
    public static String block(String typed, int longest) {
        return checked(typed.replace("\r\n", "\n").replace('\r', '\n'), longest, true);
    }

    private static String checked(String typed, int longest, boolean lines) {
        var text =
                Normalizer.normalize(typed, Normalizer.Form.NFC)
                        .replaceAll("^[\\s\\h]+|[\\s\\h]+$", "");
        if (text.isEmpty()) throw new InvalidInputException("field.required");
        if (text.codePointCount(0, text.length()) > longest)
            throw new InvalidInputException("text.too-long", longest);
        text.codePoints().forEach(point -> refuseControl(point, lines));
        return text;
    }

    private static void refuseControl(int point, boolean lines) {
        var allowed = lines && (point == '\n' || point == '\t');
        var bad =
                Character.isISOControl(point)
                        || Character.getType(point) == Character.SURROGATE
                        || (point >= 0x202A && point <= 0x202E)
                        || (point >= 0x2066 && point <= 0x2069)
                        || point == 0xFFFE
                        || point == 0xFFFF;
        if (bad && !allowed)
            throw new InvalidInputException("text.control-character", "U+%04X".formatted(point));
    }
}
