package fr.reemploi.demo.picture;

import fr.reemploi.demo.picture.Pen.Box;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;

/// Drawings of interior parts.
final class InteriorParts {
    private static final Color[] CLOTH = {
        new Color(0x3a3f45), new Color(0x54504b), new Color(0x2b3038), new Color(0x7a6a55)
    };

    private InteriorParts() {}

    static void seat(Pen pen, Appearance look) {
        var cloth = CLOTH[look.variant() % CLOTH.length];
        pen.box(Box.of(-112, 150, 200, 20).round(8), MaterialColours.IRON);
        pen.line("M-36,-128 L-34,-160 M16,-130 L16,-162", MaterialColours.STEEL, 7);
        pen.sheet(
                "M-70,-196 Q-8,-212 52,-196 Q64,-170 52,-146 Q-8,-134 -70,-146 Q-82,-170 -70,-196 Z",
                cloth);
        pen.sheet(
                "M-96,-126 Q-8,-146 78,-126 Q104,-40 96,56 L84,84 L-104,84 L-114,56 Q-122,-40 -96,-126 Z",
                cloth);
        pen.sheet(
                "M-62,-112 Q-8,-124 44,-112 Q56,-30 50,70 L-70,70 Q-76,-30 -62,-112 Z",
                Pen.lighter(cloth, 0.12));
        pen.slats(Box.of(-62, -80, 106, 140), 5, Pen.darker(cloth, 0.3), 2.5);
        pen.sheet(
                "M-128,70 Q-10,50 112,70 Q146,90 150,124 Q148,152 120,156 L-126,156 Q-152,152 -154,124 Q-150,90 -128,70 Z",
                cloth);
        pen.sheet("M-86,84 Q-10,72 72,84 L92,140 L-104,140 Z", Pen.lighter(cloth, 0.12));
        pen.line("M-92,112 L80,112", Pen.darker(cloth, 0.3), 2.5);
        pen.disc(-140, 122, 20, MaterialColours.PLASTIC);
    }

    static void steeringWheel(Pen pen, Appearance look) {
        var middle = new Point2D.Double(0, 0);
        pen.sheet(
                "M-150,-34 L150,-34 L120,30 L34,52 L30,160 L-30,160 L-34,52 L-120,30 Z",
                new Color(0x4a4f55));
        pen.ring(middle, 180, 146, MaterialColours.LEATHER);
        pen.line(Pen.circle(-3, -3, 166), new Color(255, 255, 255, 40), 5);
        pen.repeatAround(
                look.variant() % 2 == 0 ? 4 : 3,
                0,
                0,
                () -> pen.line("M-8,-179 L-8,-147 M8,-179 L8,-147", new Color(20, 20, 20, 130), 2));
        pen.sheet(
                "M-76,-60 Q0,-78 76,-60 Q92,0 56,62 Q0,84 -56,62 Q-92,0 -76,-60 Z",
                MaterialColours.PLASTIC);
        pen.disc(0, -4, 22, MaterialColours.ALUMINIUM);
        for (var side : new int[] {-112, 112}) {
            pen.box(Box.of(side - 20, -24, 40, 34).round(10), new Color(0x23262a));
            pen.line(
                    "M%d,-14 L%d,-14 M%d,0 L%d,0".formatted(side - 9, side + 9, side - 9, side + 9),
                    new Color(0xc9ced2),
                    2.5);
        }
    }

    static void cluster(Pen pen, Appearance look) {
        pen.sheet(
                "M-250,70 Q-256,-60 -190,-96 Q0,-140 190,-96 Q256,-60 250,70 Q246,104 210,106 L-210,106 Q-246,104 -250,70 Z",
                MaterialColours.PLASTIC);
        pen.sheet(
                "M-232,64 Q-236,-48 -180,-80 Q0,-120 180,-80 Q236,-48 232,64 Q230,88 204,90 L-204,90 Q-230,88 -232,64 Z",
                new Color(0x121416));
        dial(pen, -124, 40 + look.variant() % 60);
        dial(pen, 124, 100 + look.variant() % 90);
        pen.box(Box.of(-42, -40, 84, 96).round(8), new Color(0x1f4a3d));
        pen.slats(Box.of(-30, -30, 60, 60), 4, new Color(0x9bd8b5), 4);
        pen.plain(
                "M-200,-60 Q-60,-110 40,-100 Q-120,-60 -190,40 Q-226,0 -200,-60 Z",
                new Color(255, 255, 255, 34));
    }

    private static void dial(Pen pen, double x, int needle) {
        pen.disc(x, 2, 82, new Color(0x23272b));
        pen.line(Pen.circle(x, 2, 82), MaterialColours.ALUMINIUM, 4);
        pen.repeatAround(
                24,
                x,
                2,
                () -> pen.line("M%s,-72 L%s,-62".formatted(x, x), new Color(0xe6e9eb), 2.4));
        pen.transformed(
                x, 2, needle - 120, 1, p -> p.plain("M-4,10 L0,-66 L4,10 Z", new Color(0xd9482f)));
        pen.disc(x, 2, 13, new Color(0x101214));
    }

    static void radio(Pen pen, Appearance look) {
        pen.box(Box.of(-205, -118, 410, 236).round(16), MaterialColours.PLASTIC);
        pen.box(Box.of(-150, -92, 300, 140).round(8), new Color(0x16222c));
        pen.plain("M-150,-92 L20,-92 L-70,48 L-150,48 Z", new Color(255, 255, 255, 26));
        var glow = look.variant() % 2 == 0 ? new Color(0xe8a33d) : new Color(0x86b9d8);
        pen.slats(Box.of(-124, -62, 150, 60), 3, glow, 6);
        pen.line("M60,20 L60,-10 M78,20 L78,-34 M96,20 L96,-22 M114,20 L114,-50", glow, 9);
        for (var x : new int[] {-176, 176}) {
            pen.disc(x, 78, 26, new Color(0x4b5157));
            pen.disc(x, 78, 19, MaterialColours.STEEL);
        }
        for (var i = 0; i < 6; i++)
            pen.box(Box.of(-138 + i * 47, 66, 41, 26).round(6), new Color(0x43494f));
    }

    static void windowSwitch(Pen pen, Appearance look) {
        pen.sheet(
                "M-225,-40 Q-214,-76 -170,-82 L190,-66 Q226,-58 226,-20 L214,54 Q206,80 170,80 L-180,74 Q-222,66 -228,24 Z",
                MaterialColours.PLASTIC);
        var buttons = look.variant() % 2 == 0 ? 4 : 2;
        for (var i = 0; i < buttons; i++) {
            var x = (i % 2) * 96 - 150;
            var y = buttons == 2 ? -30 : i / 2 * 62 - 58;
            pen.box(Box.of(x, y, 80, 50).round(12), new Color(0x43494f));
            pen.line(
                    "M%d,%d L%d,%d L%d,%d"
                            .formatted(x + 28, y + 22, x + 40, y + 12, x + 52, y + 22),
                    new Color(0xdfe3e6),
                    3);
            pen.line(
                    "M%d,%d L%d,%d".formatted(x + 26, y + 34, x + 54, y + 34),
                    new Color(0xdfe3e6),
                    3);
        }
        pen.disc(132, -4, 48, new Color(0x43494f));
        pen.disc(132, -4, 30, new Color(0x5b6268));
        pen.line("M132,-28 L132,-12", new Color(0xdfe3e6), 4);
    }

    static void airbag(Pen pen, Appearance look) {
        pen.sheet(
                "M-150,-120 Q0,-156 150,-120 Q186,-20 110,120 Q0,160 -110,120 Q-186,-20 -150,-120 Z",
                look.variant() % 3 == 0 ? MaterialColours.LEATHER : MaterialColours.PLASTIC);
        pen.line("M-128,-94 Q0,-128 128,-94", new Color(0x5b6268), 3);
        pen.line("M-96,104 Q0,136 96,104", new Color(0x15171a), 4);
        pen.sheet(new Ellipse2D.Double(-52, -48, 104, 78), MaterialColours.STEEL);
        pen.plain(new Ellipse2D.Double(-38, -36, 76, 54), MaterialColours.PLASTIC);
        pen.plain(
                "M-130,-96 Q-40,-126 20,-124 Q-90,-70 -120,20 Q-160,-30 -130,-96 Z",
                new Color(255, 255, 255, 28));
        pen.line("M-60,60 L60,60", new Color(0x6b7177), 3);
    }
}
