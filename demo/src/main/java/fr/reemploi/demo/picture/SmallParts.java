package fr.reemploi.demo.picture;

import fr.reemploi.demo.picture.Pen.Box;
import java.awt.Color;

/// Drawings of control units, small motors and all parts without a drawing of their own.
final class SmallParts {
    private SmallParts() {}

    static void ecu(Pen pen, Appearance look) {
        var cast = look.variant() % 3 == 0 ? MaterialColours.PLASTIC : MaterialColours.ALUMINIUM;
        for (var x : new int[] {-150, 20}) {
            pen.box(Box.of(x, 84, 130, 58).round(8), MaterialColours.PLASTIC);
            pen.box(Box.of(x + 12, 112, 106, 24).round(4), new Color(0x15171a));
            pen.ribs(Box.of(x + 16, 114, 98, 20), 14, new Color(0xc9a44c), 2.4);
        }
        pen.box(Box.of(-190, -130, 380, 226).round(16), cast);
        pen.slats(Box.of(-176, -116, 352, 60), 5, Pen.darker(cast, 0.3), 5);
        pen.box(Box.of(-150, -34, 210, 96).round(4), new Color(0xeceade));
        pen.ribs(Box.of(-138, 22, 150, 30), 34, MaterialColours.INK, 2);
        pen.slats(Box.of(-138, -26, 186, 40), 3, new Color(0x6c7a83), 3);
        for (var x : new int[] {-212, 188}) pen.box(Box.of(x, -90, 24, 130).round(10), cast);
        for (var x : new int[] {-201, 201}) for (var y : new int[] {-70, 22}) pen.bolt(x, y, 9);
    }

    static void fuseBox(Pen pen, Appearance look) {
        pen.box(Box.of(-190, -130, 380, 260).round(20), MaterialColours.PLASTIC);
        var colors =
                new Color[] {
                    new Color(0xc9413b),
                    new Color(0x3f78b5),
                    new Color(0xe0b53a),
                    new Color(0x4c8f5a),
                    new Color(0xd98a2b)
                };
        for (var row = 0; row < 3; row++) {
            for (var i = 0; i < 8; i++)
                pen.box(
                        Box.of(-166 + i * 26, -104 + row * 52, 18, 38).round(4),
                        colors[(row * 3 + i + look.variant()) % colors.length]);
        }
        for (var i = 0; i < 4; i++)
            pen.box(
                    Box.of(62 + i % 2 * 58, -104 + i / 2 * 70, 50, 58).round(6),
                    new Color(0x17191b));
        pen.box(Box.of(62, 44, 108, 56).round(6), new Color(0x4b5157));
        pen.box(Box.of(-166, 64, 200, 40).round(6), new Color(0x17191b));
        pen.ribs(Box.of(-160, 70, 188, 28), 16, new Color(0xc9a44c), 3);
    }

    static void motor(Pen pen, Appearance look) {
        pen.barrel(Box.of(-30, -66, 210, 120).round(34), MaterialColours.STEEL, false);
        pen.barrel(Box.of(172, -44, 26, 76).round(12), MaterialColours.PLASTIC, false);
        pen.sheet(
                "M-170,-96 Q-60,-130 20,-90 L30,70 Q-50,120 -150,100 Q-200,40 -170,-96 Z",
                MaterialColours.ALUMINIUM);
        pen.disc(-80, 0, 70, MaterialColours.CAST);
        pen.repeatAround(6, -80, 0, () -> pen.line("M-80,-18 L-80,-60", MaterialColours.SHADE, 5));
        pen.bolt(-80, 0, 18);
        for (var y : new int[] {-88, 78}) pen.bolt(-140, y, 12);
        pen.bolt(8, -70, 11);
        pen.box(Box.of(-30, 88, 84 + look.variant() % 20, 46).round(6), MaterialColours.PLASTIC);
    }

    static void regulator(Pen pen, Appearance look) {
        pen.line("M-160,140 L-90,-160 M60,150 L130,-150", new Color(0x4a4e53), 26);
        pen.line("M-160,140 L-90,-160 M60,150 L130,-150", MaterialColours.STEEL, 20);
        pen.line("M-90,-160 Q20,-40 60,150 M-160,140 Q0,60 130,-150", new Color(0x1d2023), 4);
        pen.sheet("M-170,10 L-84,-14 L-72,36 L-158,58 Z", MaterialColours.PLASTIC);
        pen.sheet("M56,-10 L140,-30 L152,18 L66,40 Z", MaterialColours.PLASTIC);
        pen.disc(-14, 60, 58, MaterialColours.PLASTIC);
        pen.disc(-14, 60, 40, MaterialColours.STEEL);
        pen.barrel(
                Box.of(20, 66, 130, 62).round(20),
                look.variant() % 2 == 0 ? MaterialColours.IRON : MaterialColours.STEEL,
                false);
    }

    static void lock(Pen pen, Appearance look) {
        pen.sheet(
                "M-120,-120 L90,-130 Q120,-120 118,-80 L110,110 Q104,136 70,136 L-60,130 Q-124,116 -128,40 Z",
                MaterialColours.PLASTIC);
        pen.sheet("M60,-128 L150,-116 L146,96 L100,134 Z", MaterialColours.STEEL);
        pen.plain("M112,-60 L150,-50 L150,10 L116,14 Z", new Color(0x17191b));
        pen.disc(98, -20, 26, MaterialColours.STEEL);
        pen.disc(-40, -40, 44, new Color(0x4b5157));
        for (var y : new int[] {-92, 62}) pen.bolt(124, y, 11);
        pen.box(Box.of(-168, 30, 70, 56 + look.variant() % 10).round(8), new Color(0x43494f));
        pen.line("M-120,-60 Q-200,-80 -210,-140", MaterialColours.RUBBER, 8);
    }

    static void key(Pen pen, Appearance look) {
        pen.sheet("M-120,20 L-230,28 L-240,42 L-226,54 L-120,60 Z", MaterialColours.STEEL);
        pen.line("M-220,44 L-130,41", MaterialColours.SHADE, 4);
        pen.sheet(
                "M-120,-30 Q-110,-70 -60,-76 L120,-70 Q196,-60 200,30 Q196,112 120,120 L-60,124 Q-110,118 -120,80 Z",
                MaterialColours.PLASTIC);
        var buttons = 2 + look.variant() % 2;
        for (var i = 0; i < buttons; i++)
            pen.box(Box.of(-70 + i * 72, -14, 58, 76).round(24), new Color(0x4b5157));
        pen.disc(168, 26, 17, new Color(0x101214));
    }

    static void generic(Pen pen, Appearance look) {
        pen.sheet(
                "M-190,-40 Q-180,-100 -110,-104 L60,-112 Q110,-108 124,-70 L196,-56 Q216,-40 210,20 L190,66 L96,72 Q80,124 20,126 L-110,120 Q-176,112 -186,60 Z",
                look.variant() % 2 == 0 ? MaterialColours.CAST : MaterialColours.PLASTIC);
        pen.disc(-50, 6, 84, MaterialColours.ALUMINIUM);
        pen.disc(-50, 6, 58, MaterialColours.STEEL);
        pen.disc(-50, 6, 30, new Color(0x2a2d30));
        pen.repeatAround(6, -50, 6, () -> pen.bolt(-50, -64, 8));
        pen.box(Box.of(90, -40, 92, 66).round(10), MaterialColours.PLASTIC);
        pen.ribs(Box.of(102, -28, 68, 42), 5, new Color(0x565c62), 3);
        pen.bolt(-158, -60, 12);
        pen.bolt(-156, 82, 12);
        pen.bolt(182, 44, 11);
    }
}
