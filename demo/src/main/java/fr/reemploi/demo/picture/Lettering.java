package fr.reemploi.demo.picture;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// Draws text with strokes. Java fonts are not used because a server may have none installed, and
/// Java fails then.
final class Lettering {
    private static final double ADVANCE = 5.6;

    /// Glyphs on a grid of 4 × 6 units.
    private static final Map<Character, Path2D> GLYPHS =
            Map.copyOf(
                    GlyphStrokes.ALPHABET.entrySet().stream()
                            .collect(
                                    java.util.stream.Collectors.toMap(
                                            Map.Entry::getKey,
                                            entry -> SvgPath.of(entry.getValue()))));

    private Lettering() {}

    /// Draws a line of text from its upper left corner.
    static void write(Pen pen, String text, AffineTransform transform, Color color) {
        var line = new Path2D.Double();
        var x = 0.0;
        for (var character : capitals(text).toCharArray()) {
            var glyph = GLYPHS.get(character);
            if (glyph != null)
                line.append(
                        glyph.getPathIterator(AffineTransform.getTranslateInstance(x, 0)), false);
            x += ADVANCE;
        }
        pen.line(line.createTransformedShape(transform), color, 0.85 * transform.getScaleX());
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
