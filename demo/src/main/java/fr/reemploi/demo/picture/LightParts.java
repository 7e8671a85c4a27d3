package fr.reemploi.demo.picture;

import fr.reemploi.demo.picture.Pen.Box;
import java.awt.Color;

/// Drawings of lights.
final class LightParts {
    private static final Color CLEAR = new Color(214, 226, 232, 110);
    private static final Color CHROME = new Color(0xd9dfe3);

    private LightParts() {}

    static void headlight(Pen pen, Appearance look) {
        var lens =
                "M-235,40 Q-240,-20 -170,-60 Q-60,-116 90,-122 Q200,-124 232,-100 Q246,-84 226,-50 L170,62 Q150,100 100,104 L-170,108 Q-230,106 -235,40 Z";
        pen.sheet(
                "M60,-132 L236,-118 L262,-60 L214,90 L150,126 L40,116 Z", MaterialColours.PLASTIC);
        pen.sheet(lens, MaterialColours.PLASTIC);
        pen.clipped(
                SvgPath.of(lens),
                p -> {
                    p.sheet(
                            "M-225,60 Q-200,-40 -60,-92 L120,-104 L196,-92 L140,84 L-180,92 Z",
                            new Color(0x8d969c));
                    reflector(p, look.variant() % 3 == 0 ? 44 : 56, -96);
                    reflector(p, 62, 58);
                    p.sheet("M150,-112 Q226,-116 226,-84 L176,20 L132,16 Z", new Color(0xe08a2c));
                });
        pen.plain(lens, CLEAR);
        pen.plain(
                "M-214,10 Q-170,-50 -40,-90 Q60,-112 130,-112 Q-20,-80 -110,-30 Q-180,14 -214,40 Z",
                MaterialColours.SHINE);
        pen.line(lens, MaterialColours.INK, 3);
        pen.sheet("M40,104 L96,104 L92,136 L48,136 Z", MaterialColours.PLASTIC);
        pen.bolt(70, 128, 7);
        pen.sheet("M-150,104 L-104,106 L-108,134 L-146,134 Z", MaterialColours.PLASTIC);
        pen.bolt(-127, 126, 7);
    }

    private static void reflector(Pen pen, double radius, double x) {
        pen.disc(x, 2, radius, CHROME);
        pen.disc(x, 2, radius * 0.8, new Color(0xa9b3b9));
        pen.disc(x, 2, radius * 0.55, new Color(0xdfe8ec));
        pen.disc(x, 2, radius * 0.22, new Color(0xfdf6dd));
    }

    static void tailLight(Pen pen, Appearance look) {
        var lens =
                "M-70,-176 Q20,-186 84,-150 Q112,-130 110,-80 L104,110 Q100,160 50,172 Q-30,182 -84,160 Q-104,150 -96,110 L-104,-60 Q-112,-160 -70,-176 Z";
        pen.sheet("M-112,-150 L-140,-140 L-146,120 L-106,150 Z", MaterialColours.PLASTIC);
        pen.sheet(lens, new Color(0xa01c22));
        pen.clipped(
                SvgPath.of(lens),
                p -> {
                    p.sheet(
                            "M-120,-40 L120,-52 L120,6 L-120,16 Z",
                            look.variant() % 2 == 0 ? new Color(0xe3962f) : new Color(0xe9ecec));
                    p.sheet("M-120,16 L120,6 L120,60 L-120,68 Z", new Color(0xe9ecec));
                    p.disc(0, -104, 46, new Color(0xc9272d));
                    p.disc(0, -104, 28, new Color(0xe2474c));
                    p.disc(0, 116, 34, new Color(0xc9272d));
                    p.ribs(Box.of(-104, -190, 220, 370), 26, new Color(255, 255, 255, 30), 1.2);
                });
        pen.plain(
                "M-62,-160 Q-10,-172 30,-160 Q-56,-140 -70,-20 Q-92,-130 -62,-160 Z",
                MaterialColours.SHINE);
        pen.line(lens, new Color(0x3d1012), 3);
    }

    static void fogLight(Pen pen, Appearance look) {
        pen.sheet(
                "M-150,-96 L120,-120 Q170,-100 172,0 Q168,100 116,122 L-150,96 Z",
                MaterialColours.PLASTIC);
        pen.disc(10, 0, 112, new Color(0x4b5157));
        pen.disc(10, 0, 98, CHROME);
        pen.disc(10, 0, 76, new Color(0xaeb9bf));
        pen.disc(10, 0, 40, new Color(0xdfe8ec));
        pen.plain(Pen.circle(10, 0, 97), CLEAR);
        pen.ribs(
                Box.of(-60, -84, 140, 168),
                6 + look.variant() % 4,
                new Color(255, 255, 255, 60),
                3);
        pen.plain(
                "M-66,-50 Q-40,-86 6,-90 Q-50,-40 -62,20 Q-84,-10 -66,-50 Z",
                MaterialColours.SHINE);
        for (var y : new int[] {-78, 78}) pen.bolt(-132, y, 10);
    }
}
