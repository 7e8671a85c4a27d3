package fr.reemploi.demo.picture;

import java.awt.Color;
import java.awt.geom.AffineTransform;

/// The paper tag on a part, with part number, seller and car. It does not show the shelf, which is
/// not visible to buyers.
public record PartTag(String partNumber, String seller, String car) {
    private static final double LETTER = 3.1;
    private static final double SMALL = 1.75;
    private static final int MAX_LENGTH = 26;

    /// Draws the tag with its hole at the origin.
    void draw(Pen pen) {
        var small = truncate(seller);
        var width =
                46 + Math.max(Lettering.width(partNumber) * LETTER, Lettering.width(small) * SMALL);
        pen.plain(paper(width, 5), new Color(0, 0, 0, 60));
        pen.plain(paper(width, 0), MaterialColours.PAPER);
        pen.line(paper(width, 0), new Color(0xb9a67c), 1.4);
        pen.line("M2,2 Q-22,-22 -8,-52 Q4,-66 20,-70", new Color(0x8d7b5a), 2.2);
        pen.disc(2, 2, 5, new Color(0x6d5c3e));
        write(pen, partNumber, -10, LETTER);
        write(pen, small, 19, SMALL);
        write(pen, car, 37, SMALL);
    }

    private static void write(Pen pen, String text, double y, double size) {
        var transform = new AffineTransform(size, 0, 0, size, 26, y - 8);
        Lettering.write(pen, text, transform, MaterialColours.INK);
    }

    private static java.awt.Shape paper(double width, double shift) {
        return SvgPath.of(
                "M%1$s,%2$s L%3$s,%4$s L%5$s,%4$s L%5$s,%6$s L%3$s,%6$s L%1$s,%7$s Z"
                        .formatted(
                                -16 + shift,
                                -14 + shift,
                                6 + shift,
                                -34 + shift,
                                width + shift,
                                48 + shift,
                                24 + shift));
    }

    private static String truncate(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH - 1).strip() + ".";
    }
}
