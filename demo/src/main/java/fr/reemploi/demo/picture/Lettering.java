package fr.reemploi.demo.picture;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// Capitals written with a marker. Drawn by us, because a server need not have a single typeface
/// installed, and Java fails without one.
final class Lettering {
    private static final double ADVANCE = 5.6;

    /// Strokes on a grid four wide and six high.
    private static final Map<Character, Path2D> GLYPHS =
            Map.copyOf(
                    GlyphStrokes.ALPHABET.entrySet().stream()
                            .collect(
                                    java.util.stream.Collectors.toMap(
                                            Map.Entry::getKey,
                                            entry -> SvgPath.of(entry.getValue()))));

    private Lettering() {}

    /// Writes a line from its upper left corner.
    static void write(Pen pen, String text, AffineTransform where, Color color) {
        var line = new Path2D.Double();
        var x = 0.0;
        for (var letter : capitals(text).toCharArray()) {
            var glyph = GLYPHS.get(letter);
            if (glyph != null)
                line.append(
                        glyph.getPathIterator(AffineTransform.getTranslateInstance(x, 0)), false);
            x += ADVANCE;
        }
        pen.line(line.createTransformedShape(where), color, 0.85 * where.getScaleX());
    }

    static double width(String text) {
        return ADVANCE * text.length();
    }

    private static String capitals(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toUpperCase(Locale.ROOT);
    }
}
