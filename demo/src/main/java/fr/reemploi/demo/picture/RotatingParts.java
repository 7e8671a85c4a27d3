package fr.reemploi.demo.picture;

import fr.reemploi.demo.picture.Pen.Box;
import java.awt.Color;
import java.awt.geom.Point2D;

/// Drawings of rotating parts.
final class RotatingParts {
    private static final Point2D MIDDLE = new Point2D.Double(0, 0);

    private RotatingParts() {}

    static void alternator(Pen pen, Appearance look) {
        pen.sheet("M-60,-150 Q-40,-188 -10,-180 L20,-120 L-50,-110 Z", MaterialColours.CAST);
        pen.bolt(-24, -158, 12);
        pen.sheet("M-50,110 L30,120 L14,182 Q-20,190 -40,160 Z", MaterialColours.CAST);
        pen.bolt(-14, 158, 12);
        pen.barrel(Box.of(20, -122, 130, 244).round(40), MaterialColours.ALUMINIUM, false);
        pen.ribs(Box.of(44, -104, 90, 208), 6, new Color(70, 74, 78, 150), 5);
        pen.barrel(Box.of(140, -98, 46, 196).round(30), MaterialColours.PLASTIC, false);
        pen.box(Box.of(150, -62, 60, 40).round(6), new Color(0x3f454b));
        pen.bolt(196, 40, 11);
        pen.disc(-20, 0, 134, MaterialColours.ALUMINIUM);
        slots(pen, 14 + look.variant() % 5);
        pen.disc(-20, 0, 66, MaterialColours.CAST);
        pulley(pen, -34, 56);
    }

    private static void slots(Pen pen, int count) {
        pen.repeatAround(
                count,
                -20,
                0,
                () ->
                        pen.plain(
                                "M-27,-122 L-13,-122 L-16,-78 L-24,-78 Z",
                                new Color(40, 42, 46, 200)));
    }

    private static void pulley(Pen pen, double x, double radius) {
        pen.barrel(Box.of(x - 26, -radius, 34, 2 * radius).round(12), MaterialColours.STEEL, false);
        pen.disc(x - 22, 0, radius, MaterialColours.STEEL);
        for (var groove = 0.92; groove > 0.66; groove -= 0.08) {
            pen.line(Pen.circle(x - 22, 0, radius * groove), new Color(40, 42, 46, 170), 1.8);
        }
        pen.disc(x - 22, 0, radius * 0.55, MaterialColours.IRON);
        pen.bolt(x - 22, 0, radius * 0.27);
    }

    static void starter(Pen pen, Appearance look) {
        pen.barrel(Box.of(-40, -124, 190, 84).round(18), MaterialColours.STEEL, false);
        pen.box(Box.of(140, -116, 40, 66).round(8), MaterialColours.PLASTIC);
        pen.bolt(166, -98, 9);
        pen.bolt(166, -68, 9);
        pen.barrel(Box.of(-50, -44, 240, 152).round(26), MaterialColours.IRON, false);
        pen.barrel(Box.of(176, -34, 44, 132).round(24), MaterialColours.ALUMINIUM, false);
        pen.ribs(Box.of(-10, -40, 150, 144), 3, new Color(20, 22, 24, 120), 3);
        pen.sheet(
                "M-40,-128 L-96,-110 L-130,-30 L-134,70 L-92,116 L-40,108 Z",
                MaterialColours.ALUMINIUM);
        pen.bolt(-72, -92, 11);
        pen.bolt(-72, 88, 11);
        pen.barrel(Box.of(-186, -4, 62, 66).round(10), MaterialColours.STEEL, false);
        pen.slats(Box.of(-184, -2, 50, 62), 9 + look.variant() % 3, MaterialColours.SHADE, 3);
        pen.barrel(Box.of(-214, 16, 34, 26).round(8), MaterialColours.CAST, false);
    }

    static void turbo(Pen pen, Appearance look) {
        pen.barrel(Box.of(88, -58, 70, 116).round(14), MaterialColours.RUST, false);
        pen.sheet("M150,-84 L186,-78 L190,80 L150,84 Z", MaterialColours.RUST);
        pen.disc(90, 4, 104, MaterialColours.RUST);
        pen.barrel(Box.of(-22, -46, 70, 92).round(14), MaterialColours.IRON, false);
        pen.barrel(Box.of(6, -92, 26, 60).round(8), MaterialColours.CAST, true);
        pen.sheet(
                "M-70,-136 Q-240,-140 -228,16 Q-214,140 -70,134 L6,128 Q10,150 6,176 L-64,176 Q-70,160 -66,140 L30,60 Q50,-20 20,-80 Q-10,-134 -70,-136 Z",
                MaterialColours.ALUMINIUM);
        pen.disc(-92, 0, 92, MaterialColours.ALUMINIUM);
        pen.disc(-92, 0, 66, new Color(0x3a3e42));
        var blades = 8 + look.variant() % 4;
        pen.repeatAround(
                blades,
                -92,
                0,
                () ->
                        pen.sheet(
                                "M-92,-8 Q-84,-40 -70,-60 L-86,-64 Q-98,-40 -98,-8 Z",
                                MaterialColours.STEEL));
        pen.bolt(-92, 0, 15);
        pen.barrel(Box.of(-20, 84, 120, 34).round(16), MaterialColours.STEEL, false);
        pen.disc(118, 102, 34, MaterialColours.STEEL);
    }

    static void compressor(Pen pen, Appearance look) {
        pen.barrel(Box.of(-20, -96, 200, 192).round(36), MaterialColours.ALUMINIUM, false);
        pen.ribs(Box.of(30, -92, 110, 184), 3 + look.variant() % 3, new Color(60, 64, 68, 150), 5);
        pen.sheet("M30,-130 L88,-130 L94,-92 L24,-92 Z", MaterialColours.CAST);
        pen.disc(44, -118, 13, MaterialColours.SHADE);
        pen.disc(76, -118, 11, MaterialColours.SHADE);
        pen.sheet("M20,92 L60,92 L54,132 L26,132 Z", MaterialColours.CAST);
        pen.sheet("M120,92 L160,92 L154,132 L126,132 Z", MaterialColours.CAST);
        pen.line("M-30,-88 Q-20,-160 60,-164", MaterialColours.RUBBER, 7);
        pen.barrel(Box.of(-110, -112, 96, 224).round(20), MaterialColours.PLASTIC, false);
        pen.slats(Box.of(-104, -104, 84, 208), 1, MaterialColours.SHADE, 2);
        pen.disc(-104, 0, 112, MaterialColours.PLASTIC);
        for (var r = 104; r > 78; r -= 6)
            pen.line(Pen.circle(-104, 0, r), new Color(90, 96, 102), 1.6);
        pen.disc(-104, 0, 72, MaterialColours.STEEL);
        pen.repeatAround(
                3,
                -104,
                0,
                () -> pen.sheet("M-124,-10 L-116,-66 L-92,-66 L-84,-10 Z", MaterialColours.CAST));
        pen.bolt(-104, 0, 18);
    }

    static void alloyWheel(Pen pen, Appearance look) {
        pen.disc(0, 0, 186, MaterialColours.STEEL);
        pen.disc(0, 0, 168, new Color(0x33373b));
        pen.disc(0, 0, 96, MaterialColours.IRON);
        var spokes = 5 + look.variant() % 4;
        var twin = look.variant() % 2 == 0;
        pen.repeatAround(spokes, 0, 0, () -> spoke(pen, twin));
        pen.ring(MIDDLE, 186, 163, MaterialColours.ALUMINIUM);
        pen.disc(0, 0, 52, MaterialColours.ALUMINIUM);
        pen.repeatAround(5, 0, 0, () -> pen.plain(Pen.circle(0, -37, 7), new Color(0x2c2f33)));
        pen.disc(0, 0, 24, MaterialColours.STEEL);
        pen.disc(0, 0, 15, MaterialColours.PLASTIC);
        pen.plain(Pen.circle(0, 142, 5), MaterialColours.RUBBER);
    }

    private static void spoke(Pen pen, boolean twin) {
        if (twin) {
            pen.sheet("M-24,-30 L-34,-168 L-12,-170 L-6,-34 Z", MaterialColours.ALUMINIUM);
            pen.sheet("M24,-30 L34,-168 L12,-170 L6,-34 Z", MaterialColours.ALUMINIUM);
        } else {
            pen.sheet(
                    "M-26,-30 Q-14,-100 -26,-170 L26,-170 Q14,-100 26,-30 Z",
                    MaterialColours.ALUMINIUM);
        }
    }

    static void steelWheel(Pen pen, Appearance look) {
        pen.disc(0, 0, 182, MaterialColours.PLASTIC);
        pen.ring(MIDDLE, 182, 160, new Color(0x4a4e53));
        pen.disc(0, 0, 140, new Color(0x3d4247));
        var holes = 8 + look.variant() % 3 * 2;
        pen.repeatAround(
                holes, 0, 0, () -> pen.plain(Pen.circle(0, -112, 17), new Color(0x17191b)));
        pen.disc(0, 0, 80, new Color(0x51565c));
        pen.repeatAround(4, 0, 0, () -> pen.bolt(0, -52, 11));
        pen.disc(0, 0, 30, new Color(0x17191b));
    }
}
