package fr.reemploi.demo.picture;

import fr.reemploi.demo.picture.Pen.Box;
import java.awt.Color;

/// Drawings of engine and gearbox parts, including intake, cooling and exhaust.
final class PowertrainParts {
    private PowertrainParts() {}

    static void engine(Pen pen, Appearance look) {
        pen.sheet(
                "M-150,90 L150,90 L128,168 Q120,178 100,178 L-100,178 Q-120,178 -128,168 Z",
                MaterialColours.IRON);
        pen.box(Box.of(-170, -40, 340, 140).round(10), MaterialColours.CAST);
        pen.ribs(Box.of(-150, -30, 300, 118), 8, new Color(50, 52, 54, 140), 6);
        pen.box(Box.of(-178, -104, 356, 74).round(10), MaterialColours.ALUMINIUM);
        for (var x = -160; x <= 160; x += 64) pen.bolt(x, -40, 8);
        var cover = look.variant() % 2 == 0 ? MaterialColours.PLASTIC : new Color(0x5b6066);
        pen.sheet(
                "M-166,-160 Q-160,-176 -140,-176 L140,-176 Q160,-176 166,-160 L172,-100 L-172,-100 Z",
                cover);
        pen.slats(Box.of(-120, -164, 240, 50), 4, Pen.lighter(cover, 0.25), 3);
        pen.disc(112, -176, 20, MaterialColours.RUBBER);
        for (var x = -120; x <= 120; x += 80)
            pen.barrel(Box.of(x - 13, -128, 26, 62).round(8), MaterialColours.STEEL, true);
        pen.disc(-178, 46, 62, MaterialColours.RUBBER);
        pen.disc(-178, 46, 46, MaterialColours.STEEL);
        pen.bolt(-178, 46, 16);
        pen.disc(-196, -70, 42, MaterialColours.PLASTIC);
        pen.disc(-196, -70, 26, MaterialColours.STEEL);
        pen.line("M-238,46 L-238,-70 M-118,40 L-156,-78", MaterialColours.RUBBER, 8);
        pen.barrel(Box.of(170, -76, 54, 150).round(20), MaterialColours.RUST, true);
        pen.barrel(Box.of(60, 44, 60, 84).round(12), new Color(0x2d4f77), true);
    }

    static void cylinderHead(Pen pen, Appearance look) {
        pen.sheet(
                "M-240,-40 L-190,-104 L226,-104 L244,-40 L230,64 L-224,64 Z",
                MaterialColours.ALUMINIUM);
        pen.sheet("M-224,64 L230,64 L222,104 L-214,104 Z", MaterialColours.CAST);
        for (var x = -150; x <= 160; x += 100) {
            pen.disc(x, 12, 36, MaterialColours.CAST);
            pen.disc(x, 12, 25, new Color(0x2f3235));
            pen.barrel(Box.of(x - 9, -84, 18, 40).round(6), MaterialColours.STEEL, true);
        }
        for (var x = -205; x <= 215; x += 60 + look.variant() % 8) pen.bolt(x, -92, 8);
        for (var x = -196; x <= 210; x += 80) pen.bolt(x, 84, 9);
    }

    static void gearbox(Pen pen, Appearance look) {
        pen.sheet(
                "M40,-108 L170,-84 Q214,-70 216,-20 L210,86 Q204,116 160,120 L40,128 Z",
                MaterialColours.ALUMINIUM);
        for (var i = 0; i < 5; i++)
            pen.line(
                    "M%d,-96 L%d,118".formatted(64 + i * 30, 58 + i * 30),
                    new Color(70, 74, 78, 170),
                    6);
        pen.sheet(
                "M-180,-150 Q-90,-190 20,-150 L60,-110 L60,130 L10,162 Q-90,196 -186,148 Q-226,60 -222,-20 Q-216,-110 -180,-150 Z",
                MaterialColours.ALUMINIUM);
        pen.disc(-88, 4, 122, new Color(0x6f7479));
        pen.disc(-88, 4, 104, new Color(0x4b4f53));
        pen.disc(-88, 4, 46, MaterialColours.CAST);
        pen.disc(-88, 4, 20, MaterialColours.STEEL);
        pen.repeatAround(9 + look.variant() % 3, -88, 4, () -> pen.bolt(-88, -138, 9));
        pen.barrel(Box.of(70, -146, 64, 46).round(12), MaterialColours.PLASTIC, false);
        pen.line("M100,-140 L120,-176 L170,-172", MaterialColours.STEEL, 9);
        pen.disc(158, 66, 36, MaterialColours.CAST);
        pen.disc(158, 66, 22, new Color(0x2f3235));
    }

    static void radiator(Pen pen, Appearance look) {
        pen.box(Box.of(-200, -132, 400, 264).round(4), new Color(0x7d8387));
        pen.ribs(Box.of(-196, -126, 392, 252), 70, new Color(45, 48, 50, 150), 1.6);
        pen.slats(Box.of(-198, -124, 396, 248), 22, new Color(215, 220, 224, 190), 2.4);
        for (var x : new int[] {-236, 196}) {
            pen.barrel(Box.of(x, -150, 42, 300).round(14), MaterialColours.PLASTIC, true);
            pen.slats(Box.of(x + 4, -140, 34, 280), 12, new Color(0x4a4f55), 2);
        }
        pen.barrel(Box.of(-272, -118, 46, 34).round(8), MaterialColours.PLASTIC, false);
        pen.barrel(Box.of(230, 84, 46, 34).round(8), MaterialColours.PLASTIC, false);
        if (look.variant() % 2 == 0) pen.disc(217, -140, 22, MaterialColours.RUBBER);
    }

    static void fan(Pen pen, Appearance look) {
        pen.sheet("M-215,-160 L215,-160 L222,140 Q0,178 -222,140 Z", MaterialColours.PLASTIC);
        pen.disc(0, -6, 146, new Color(0x17191b));
        var blades = 7 + look.variant() % 4;
        pen.repeatAround(
                blades,
                0,
                -6,
                () ->
                        pen.sheet(
                                "M-16,-40 Q-50,-100 -12,-146 Q30,-120 14,-40 Z",
                                new Color(0x43494f)));
        pen.disc(0, -6, 48, MaterialColours.STEEL);
        pen.disc(0, -6, 30, MaterialColours.CAST);
        pen.repeatAround(3, 0, -6, () -> pen.line("M0,-50 L0,-152", new Color(0x565c62), 7));
    }

    static void injector(Pen pen, Appearance look) {
        pen.transformed(
                0,
                0,
                62,
                1.02,
                p -> {
                    p.barrel(Box.of(-9, 150, 18, 70).round(6), MaterialColours.STEEL, true);
                    p.barrel(Box.of(-20, 60, 40, 96).round(8), MaterialColours.STEEL, true);
                    p.barrel(Box.of(-24, 52, 48, 14).round(4), MaterialColours.COPPER, true);
                    p.barrel(Box.of(-32, -60, 64, 116).round(10), MaterialColours.CAST, true);
                    p.slats(Box.of(-32, -20, 64, 60), 5, MaterialColours.SHADE, 2);
                    p.barrel(Box.of(30, -50, 52, 30).round(8), MaterialColours.STEEL, false);
                    p.barrel(Box.of(-40, -132, 80, 78).round(12), MaterialColours.PLASTIC, true);
                    p.barrel(
                            Box.of(-22, -190, 44, 62).round(8),
                            look.variant() % 2 == 0 ? new Color(0x2c5d4f) : MaterialColours.PLASTIC,
                            true);
                    p.barrel(Box.of(-70, -114, 36, 26).round(6), MaterialColours.STEEL, false);
                });
    }

    static void pump(Pen pen, Appearance look) {
        pen.sheet(
                "M-120,-80 L60,-96 Q110,-90 116,-40 L120,70 Q112,112 60,116 L-120,100 Z",
                MaterialColours.ALUMINIUM);
        pen.slats(Box.of(-30, -80, 130, 180), 5, new Color(70, 74, 78, 140), 5);
        pen.barrel(Box.of(96, -60, 80, 50).round(10), MaterialColours.STEEL, false);
        pen.barrel(Box.of(96, 30, 96, 40).round(10), MaterialColours.STEEL, false);
        pen.barrel(Box.of(-30, -146, 62, 66).round(10), MaterialColours.PLASTIC, true);
        pen.disc(-110, 8, 116, MaterialColours.STEEL);
        pen.disc(-110, 8, 92, MaterialColours.CAST);
        pen.repeatAround(
                4 + look.variant() % 3,
                -110,
                8,
                () -> pen.plain(Pen.circle(-110, -56, 17), new Color(0x2f3235)));
        pen.bolt(-110, 8, 28);
    }

    static void exhaust(Pen pen, Appearance look) {
        pen.barrel(Box.of(-280, -22, 170, 32).round(12), MaterialColours.STEEL, false);
        pen.sheet("M-292,-44 L-268,-44 L-268,30 L-292,30 Z", MaterialColours.IRON);
        pen.barrel(
                Box.of(-130, -84, 250, 156).round(70),
                look.variant() % 2 == 0 ? MaterialColours.STEEL : MaterialColours.RUST,
                false);
        pen.line("M-96,-80 Q-110,-6 -96,68 M88,-80 Q102,-6 88,68", MaterialColours.SHADE, 3);
        pen.barrel(Box.of(112, 12, 120, 34).round(12), MaterialColours.STEEL, false);
        pen.barrel(Box.of(216, 6, 58, 46).round(10), MaterialColours.ALUMINIUM, false);
        pen.line("M-40,-86 L-40,-116 L0,-116", MaterialColours.IRON, 7);
        pen.disc(8, -116, 13, MaterialColours.RUBBER);
        pen.line("M160,12 L160,-26 L190,-26", MaterialColours.IRON, 7);
    }

    static void manifold(Pen pen, Appearance look) {
        pen.box(Box.of(-220, 60, 440, 36).round(8), MaterialColours.CAST);
        for (var x = -160; x <= 160; x += 106) {
            pen.line(
                    "M%d,74 Q%d,-60 0,-100".formatted(x, x),
                    Pen.darker(MaterialColours.PLASTIC, 0.35),
                    62);
            pen.line("M%d,74 Q%d,-60 0,-100".formatted(x, x), MaterialColours.PLASTIC, 54);
            pen.line("M%d,64 Q%d,-66 -10,-108".formatted(x - 12, x - 12), new Color(0x565d64), 9);
        }
        pen.barrel(Box.of(-90, -150, 180, 78).round(30), MaterialColours.PLASTIC, false);
        pen.disc(112, -112, 44, MaterialColours.ALUMINIUM);
        pen.disc(112, -112, 30, new Color(0x1d2023));
        for (var x = -200; x <= 200; x += 80 + look.variant() % 20) pen.bolt(x, 84, 9);
    }
}
