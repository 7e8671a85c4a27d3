package fr.reemploi.demo.picture;

import fr.reemploi.demo.picture.Pen.Box;
import java.awt.Color;
import java.awt.geom.Point2D;

/// Drawings of suspension, steering and brake parts.
final class ChassisParts {
    private ChassisParts() {}

    static void strut(Pen pen, Appearance look) {
        pen.transformed(
                0,
                0,
                70,
                0.98,
                p -> {
                    p.barrel(Box.of(-9, -200, 18, 120).round(6), MaterialColours.ALUMINIUM, true);
                    p.disc(0, -176, 50, MaterialColours.RUBBER);
                    p.disc(0, -182, 32, MaterialColours.STEEL);
                    p.bolt(0, -186, 12);
                    p.barrel(Box.of(-26, -20, 52, 200).round(10), MaterialColours.PLASTIC, true);
                    var paint =
                            look.variant() % 3 == 0 ? new Color(0x33588f) : MaterialColours.IRON;
                    for (var turn = 0; turn < 6; turn++) coil(p, -150 + turn * 34, paint);
                    p.sheet("M-74,50 L74,50 L60,68 L-60,68 Z", MaterialColours.IRON);
                    p.sheet("M-34,160 L34,160 L44,232 L-44,232 Z", MaterialColours.IRON);
                    p.bolt(0, 182, 11);
                    p.bolt(0, 214, 11);
                });
    }

    private static void coil(Pen pen, int y, Color paint) {
        var turn = "M-64,%d Q0,%d 64,%d".formatted(y, y + 34, y + 14);
        pen.line(turn, Pen.darker(paint, 0.6), 19);
        pen.line(turn, paint, 15);
        pen.line(
                "M-60,%d Q0,%d 60,%d".formatted(y - 3, y + 29, y + 10), Pen.lighter(paint, 0.5), 4);
    }

    static void brakeDisc(Pen pen, Appearance look) {
        var middle = new Point2D.Double(0, 0);
        pen.disc(8, 8, 188, MaterialColours.IRON);
        pen.ring(middle, 186, 96, MaterialColours.ALUMINIUM);
        for (var r = 104; r < 184; r += 8)
            pen.line(Pen.circle(0, 0, r), new Color(255, 255, 255, 55), 1.2);
        if (look.variant() % 2 == 0)
            pen.repeatAround(
                    18, 0, 0, () -> pen.plain(Pen.circle(12, -140, 6), new Color(0x2f3235)));
        pen.disc(0, 0, 100, MaterialColours.CAST);
        pen.disc(0, 0, 84, MaterialColours.STEEL);
        pen.repeatAround(5, 0, 0, () -> pen.plain(Pen.circle(0, -58, 11), new Color(0x26292c)));
        pen.disc(0, 0, 36, new Color(0x26292c));
    }

    static void caliper(Pen pen, Appearance look) {
        var paint = look.variant() % 4 == 0 ? new Color(0x9c2a2a) : MaterialColours.CAST;
        pen.sheet(
                "M-200,30 L-190,110 Q-170,136 -130,130 L-120,60 L120,60 L130,130 Q170,136 190,110 L200,30 Q180,-4 140,0 L-140,0 Q-180,-4 -200,30 Z",
                MaterialColours.IRON);
        pen.sheet(
                "M-150,-110 Q-130,-140 -90,-140 L90,-140 Q130,-140 150,-110 L164,20 Q160,44 130,46 L-130,46 Q-160,44 -164,20 Z",
                paint);
        pen.disc(-58, -62, 48, Pen.darker(paint, 0.15));
        pen.disc(-58, -62, 30, MaterialColours.STEEL);
        pen.box(Box.of(16, -104, 92, 84).round(14), Pen.darker(paint, 0.1));
        pen.slats(Box.of(30, -96, 64, 68), 3, Pen.lighter(paint, 0.3), 5);
        pen.box(Box.of(-130, 34, 260, 34).round(6), new Color(0x3b3733));
        pen.barrel(Box.of(-196, 6, 50, 30).round(10), MaterialColours.STEEL, false);
        pen.barrel(Box.of(146, 6, 50, 30).round(10), MaterialColours.STEEL, false);
        pen.barrel(Box.of(-14, -172, 26, 42).round(6), MaterialColours.STEEL, true);
    }

    static void rack(Pen pen, Appearance look) {
        pen.barrel(Box.of(-290, -8, 90, 16).round(6), MaterialColours.STEEL, false);
        pen.barrel(Box.of(200, -8, 90, 16).round(6), MaterialColours.STEEL, false);
        pen.barrel(Box.of(-120, -26, 250, 52).round(14), MaterialColours.ALUMINIUM, false);
        for (var side : new int[] {-216, 122}) {
            pen.barrel(Box.of(side, -34, 96, 68).round(20), MaterialColours.RUBBER, false);
            pen.ribs(Box.of(side + 6, -32, 84, 64), 8, new Color(0x4a4f55), 3);
        }
        pen.sheet("M-90,-30 L-20,-30 L-28,-104 L-74,-108 Z", MaterialColours.CAST);
        pen.barrel(Box.of(-64, -150, 26, 48).round(6), MaterialColours.STEEL, true);
        if (look.variant() % 2 == 0)
            pen.barrel(Box.of(10, -96, 110, 70).round(20), MaterialColours.PLASTIC, false);
        pen.disc(-288, 4, 20, MaterialColours.IRON);
        pen.disc(288, 4, 20, MaterialColours.IRON);
    }

    static void arm(Pen pen, Appearance look) {
        pen.sheet(
                "M-210,-104 Q-190,-132 -160,-112 Q-40,-50 150,-40 Q200,-36 206,0 Q204,34 160,36 Q0,40 -120,128 Q-160,150 -182,120 Q-196,90 -160,70 Q-60,10 -60,-14 Q-70,-30 -180,-70 Q-214,-80 -210,-104 Z",
                look.variant() % 2 == 0 ? MaterialColours.PLASTIC : MaterialColours.ALUMINIUM);
        pen.disc(-186, -98, 38, MaterialColours.RUBBER);
        pen.disc(-186, -98, 18, MaterialColours.STEEL);
        pen.disc(-156, 106, 38, MaterialColours.RUBBER);
        pen.disc(-156, 106, 18, MaterialColours.STEEL);
        pen.disc(170, -2, 34, MaterialColours.STEEL);
        pen.barrel(Box.of(160, -70, 20, 56).round(6), MaterialColours.ALUMINIUM, true);
    }

    static void driveShaft(Pen pen, Appearance look) {
        pen.barrel(Box.of(-150, -14, 290, 28).round(8), MaterialColours.PLASTIC, false);
        pen.barrel(Box.of(-262, -20, 70, 40).round(6), MaterialColours.STEEL, false);
        pen.slats(Box.of(-260, -18, 60, 36), 6, MaterialColours.SHADE, 2);
        pen.barrel(Box.of(-206, -62, 76, 124).round(20), MaterialColours.IRON, false);
        for (var i = 0; i < 5; i++)
            pen.barrel(
                    Box.of(-134 + i * 15, -52 + i * 8, 13, 104 - i * 16).round(6),
                    MaterialColours.RUBBER,
                    false);
        for (var i = 0; i < 5; i++)
            pen.barrel(
                    Box.of(62 + i * 15, -20 - i * 8, 13, 40 + i * 16).round(6),
                    MaterialColours.RUBBER,
                    false);
        pen.barrel(Box.of(136, -64, 80, 128).round(16), MaterialColours.IRON, false);
        pen.barrel(
                Box.of(212, -20, 56 + look.variant() % 12, 40).round(6),
                MaterialColours.STEEL,
                false);
    }

    static void subframe(Pen pen, Appearance look) {
        pen.line("M-190,90 Q-170,-20 -210,-110 M190,90 Q170,-20 210,-110", new Color(0x17191b), 56);
        pen.line(
                "M-190,90 Q-170,-20 -210,-110 M190,90 Q170,-20 210,-110",
                MaterialColours.PLASTIC,
                50);
        pen.sheet("M-210,-20 Q0,20 210,-20 L220,70 Q0,124 -220,70 Z", MaterialColours.PLASTIC);
        pen.box(Box.of(-60, 10, 120, 44).round(20), new Color(0x17191b));
        for (var x : new int[] {-208, 208}) {
            pen.disc(x, -116, 30, MaterialColours.RUBBER);
            pen.disc(x, -116, 14, MaterialColours.STEEL);
            pen.disc(x * 0.92, 96, 30, MaterialColours.RUBBER);
            pen.disc(x * 0.92, 96, 14, MaterialColours.STEEL);
        }
        for (var x = -130; x <= 130; x += 60 + look.variant() % 10) pen.bolt(x, 78, 9);
    }
}
