package fr.reemploi.demo.picture;

import java.awt.geom.Path2D;

/// Parses paths in SVG syntax, with absolute commands only: `M0,0 L10,0 Q20,0 20,10 C… Z`.
final class SvgPath {
    private final Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    private final String[] tokens;
    private int at;

    private SvgPath(String text) {
        this.tokens = text.strip().split("[\\s,]+|(?<=[MLQCZ])(?=.)|(?=[MLQCZ])", -1);
    }

    static Path2D of(String text) {
        var outline = new SvgPath(text);
        while (outline.at < outline.tokens.length) outline.step();
        return outline.path;
    }

    private void step() {
        var command = tokens[at++];
        switch (command) {
            case "M" -> path.moveTo(number(), number());
            case "L" -> path.lineTo(number(), number());
            case "Q" -> path.quadTo(number(), number(), number(), number());
            case "C" -> path.curveTo(number(), number(), number(), number(), number(), number());
            case "Z" -> path.closePath();
            case "" -> {}
            default -> throw new IllegalArgumentException(command);
        }
    }

    private double number() {
        var token = tokens[at++];
        return token.isEmpty() ? number() : Double.parseDouble(token);
    }
}
