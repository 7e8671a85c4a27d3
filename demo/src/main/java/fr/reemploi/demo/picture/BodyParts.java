package fr.reemploi.demo.picture;

import fr.reemploi.demo.picture.Pen.Box;
import java.awt.Color;

/// Drawings of body parts.
final class BodyParts {
    private BodyParts() {}

    static void door(Pen pen, Appearance look) {
        var body =
                "M-190,165 L-205,20 Q-206,-15 -180,-20 L-120,-150 Q-110,-172 -80,-175 L150,-180 Q178,-178 182,-150 L205,-10 Q212,30 205,90 L188,165 Q0,178 -190,165 Z";
        pen.sheet(body, look.paint());
        pen.sheet(
                "M-150,-20 L-98,-142 Q-92,-153 -76,-154 L140,-158 Q158,-157 162,-140 L180,-24 Z",
                MaterialColours.PLASTIC);
        pen.sheet(
                "M-138,-26 L-92,-136 Q-88,-144 -76,-145 L134,-148 Q148,-148 151,-136 L167,-28 Z",
                new Color(0x7f959c));
        pen.plain("M-60,-145 L-20,-146 L-95,-27 L-138,-26 Z", MaterialColours.SHINE);
        pen.line("M-196,40 Q0,22 208,34", Pen.lighter(look.paint(), 0.45), 4);
        pen.line("M-196,46 Q0,28 208,40", Pen.darker(look.paint(), 0.35), 3);
        pen.sheet("M-188,118 Q0,128 196,112 L192,140 Q0,152 -186,145 Z", MaterialColours.PLASTIC);
        pen.box(Box.of(108, 2, 70, 17).round(16), Pen.lighter(look.paint(), 0.12));
        pen.plain(new Box(120, 13, 46, 7, 7).rounded(), MaterialColours.SHADE);
        pen.plain(Pen.circle(187, 11, 5), MaterialColours.SHADE);
        pen.bolt(-201, 60, 8);
        pen.bolt(-198, 128, 8);
    }

    static void bonnet(Pen pen, Appearance look) {
        pen.sheet(
                "M-175,-140 Q0,-172 175,-140 Q196,-130 200,-100 L238,110 Q238,140 205,146 Q0,176 -205,146 Q-238,140 -238,110 L-200,-100 Q-196,-130 -175,-140 Z",
                look.paint());
        pen.line("M-120,-146 Q-150,0 -172,150", Pen.darker(look.paint(), 0.3), 5);
        pen.line("M-115,-147 Q-145,0 -166,151", Pen.lighter(look.paint(), 0.5), 3);
        pen.line("M120,-146 Q150,0 172,150", Pen.darker(look.paint(), 0.3), 5);
        pen.line("M125,-145 Q155,0 178,149", Pen.lighter(look.paint(), 0.5), 3);
        pen.plain(
                "M-100,-120 Q-30,-140 40,-136 Q-70,-60 -110,90 Q-130,0 -100,-120 Z",
                new Color(255, 255, 255, 42));
        pen.box(Box.of(-52, -150, 30, 10).round(6), MaterialColours.PLASTIC);
        pen.box(Box.of(22, -150, 30, 10).round(6), MaterialColours.PLASTIC);
        pen.disc(0, 132, 13, MaterialColours.STEEL);
    }

    static void bumper(Pen pen, Appearance look) {
        pen.sheet(
                "M-262,-60 Q-250,-86 -215,-84 Q0,-118 215,-84 Q250,-86 262,-60 L256,40 Q246,92 190,98 Q0,122 -190,98 Q-246,92 -256,40 Z",
                look.paint());
        pen.plain("M-120,-92 Q0,-104 120,-92 L104,-58 Q0,-66 -104,-58 Z", MaterialColours.PLASTIC);
        pen.slats(Box.of(-98, -88, 196, 28), 4, new Color(0x565c62), 3);
        pen.sheet("M-150,18 Q0,4 150,18 L128,82 Q0,98 -128,82 Z", MaterialColours.PLASTIC);
        pen.slats(Box.of(-128, 24, 256, 54), 5, new Color(0x565c62), 3);
        pen.box(Box.of(-72, -44, 144, 38).round(6), Pen.darker(look.paint(), 0.14));
        for (var side = -1; side <= 1; side += 2) {
            pen.sheet(
                    "M%d,14 L%d,20 L%d,70 L%d,60 Z"
                            .formatted(side * 226, side * 168, side * 172, side * 220),
                    MaterialColours.PLASTIC);
            pen.disc(side * 198, 42, 18, new Color(0xcfd8dc));
            pen.disc(side * 198, 42, 9, new Color(0xeff4f6));
        }
        pen.line("M-258,-34 Q0,-74 258,-34", Pen.lighter(look.paint(), 0.45), 4);
        pen.line("M-258,-29 Q0,-69 258,-29", Pen.darker(look.paint(), 0.25), 2);
    }

    static void wing(Pen pen, Appearance look) {
        pen.sheet(
                "M-235,-70 Q-160,-118 -40,-124 L190,-132 Q214,-128 216,-104 L222,60 Q222,96 186,100 L150,104 Q146,-22 26,-26 Q-92,-24 -106,96 L-205,92 Q-226,88 -226,60 L-214,-20 Q-240,-30 -235,-70 Z",
                look.paint());
        pen.line("M-220,-44 Q0,-100 214,-84", Pen.lighter(look.paint(), 0.5), 4);
        pen.line("M-110,92 Q-96,-32 26,-34 Q152,-30 156,98", Pen.darker(look.paint(), 0.4), 6);
        pen.box(Box.of(150, -62, 34, 15).round(14), new Color(0xd98a2b));
        for (var x = -20; x <= 180; x += 66) pen.bolt(x, -120, 6);
    }

    static void tailgate(Pen pen, Appearance look) {
        pen.sheet(
                "M-150,-172 Q0,-190 150,-172 Q172,-166 182,-140 L216,10 L212,150 Q206,172 180,172 L-180,172 Q-206,172 -212,150 L-216,10 L-182,-140 Q-172,-166 -150,-172 Z",
                look.paint());
        pen.sheet(
                "M-136,-146 Q0,-162 136,-146 Q150,-142 156,-126 L182,-6 Q0,8 -182,-6 L-156,-126 Q-150,-142 -136,-146 Z",
                new Color(0x3b474c));
        pen.plain("M-90,-150 L-20,-153 L-84,-1 L-150,-3 Z", MaterialColours.SHINE);
        pen.slats(Box.of(-140, -110, 280, 90), 9, new Color(255, 255, 255, 26), 1.2);
        pen.line("M0,-8 L-96,-24", MaterialColours.RUBBER, 7);
        pen.box(Box.of(-84, 70, 168, 46).round(8), Pen.darker(look.paint(), 0.2));
        pen.box(Box.of(-46, 52, 92, 13).round(6), MaterialColours.STEEL);
        pen.disc(0, 34, 15, MaterialColours.ALUMINIUM);
        pen.line("M-210,44 L-60,44 M60,44 L210,44", Pen.darker(look.paint(), 0.3), 3);
    }

    static void mirror(Pen pen, Appearance look) {
        pen.sheet("M120,30 L214,58 Q226,66 222,84 L206,118 L128,96 Z", MaterialColours.PLASTIC);
        pen.sheet(
                "M-190,-86 Q-176,-120 -120,-124 L90,-112 Q150,-106 160,-60 L168,40 Q168,92 112,102 L-110,116 Q-176,116 -192,70 Q-206,-10 -190,-86 Z",
                look.paint());
        pen.sheet(
                "M-164,-66 Q-156,-90 -118,-92 L74,-82 Q116,-78 124,-44 L132,32 Q132,68 94,74 L-100,86 Q-150,86 -162,50 Q-174,-10 -164,-66 Z",
                MaterialColours.PLASTIC);
        pen.sheet(
                "M-150,-60 Q-144,-78 -112,-80 L68,-70 Q104,-68 112,-40 L118,26 Q118,58 88,62 L-94,73 Q-138,73 -148,44 Q-160,-10 -150,-60 Z",
                new Color(0xb9d0da));
        pen.plain("M-88,-78 L-22,-74 L-74,71 L-130,66 Z", MaterialColours.SHINE);
        pen.box(Box.of(-186, -104, 120, 15).round(14), new Color(0xe0973a));
        pen.line("M214,88 Q250,110 236,150", MaterialColours.RUBBER, 8);
        pen.box(Box.of(218, 146, 34, 24).round(4), new Color(0x4c5157));
    }

    static void glass(Pen pen, Appearance look) {
        var pane =
                "M-205,120 L-150,-88 Q-140,-118 -105,-120 L150,-132 Q186,-132 194,-100 L222,96 Q224,124 196,126 Z";
        pen.sheet(pane, new Color(0x8fb0ad));
        pen.plain(
                "M-190,112 L-140,-84 Q-132,-106 -104,-108 L146,-119 Q176,-119 183,-94 L208,92 Q210,113 190,114 Z",
                new Color(190, 214, 212, 190));
        pen.plain("M-60,-110 L20,-114 L-70,114 L-160,113 Z", MaterialColours.SHINE);
        pen.plain("M60,-116 L84,-117 L4,114 L-22,114 Z", MaterialColours.SHINE);
        pen.line("M90,88 L150,88 M100,98 L140,98", new Color(60, 80, 80, 160), 2.5);
        if (look.variant() % 2 == 0)
            pen.slats(Box.of(-130, -80, 300, 160), 8, new Color(120, 70, 40, 70), 1.4);
    }

    static void grille(Pen pen, Appearance look) {
        pen.sheet(
                "M-230,-70 Q0,-104 230,-70 Q238,-62 232,-40 L196,70 Q0,104 -196,70 L-232,-40 Q-238,-62 -230,-70 Z",
                MaterialColours.ALUMINIUM);
        pen.plain("M-212,-58 Q0,-90 212,-58 L182,58 Q0,88 -182,58 Z", MaterialColours.RUBBER);
        var bars = 4 + look.variant() % 3;
        pen.clipped(
                SvgPath.of("M-212,-58 Q0,-90 212,-58 L182,58 Q0,88 -182,58 Z"),
                p -> p.slats(Box.of(-220, -76, 440, 152), bars, new Color(0x6b7177), 8));
        pen.ribs(Box.of(-150, -70, 300, 140), 5, new Color(0x4a4f55), 4);
        pen.disc(0, -4, 40, MaterialColours.STEEL);
        pen.disc(0, -4, 30, MaterialColours.ALUMINIUM);
    }
}
