package fr.reemploi.demo.picture;

import java.awt.Color;
import java.util.List;
import java.util.random.RandomGenerator;

/// Appearance of a part in its photo: paint, position, rotation and shape variant.
///
/// @param degrees rotation
/// @param mirrored whether the drawing is mirrored, as for right-hand parts
/// @param variant determines details such as the number of spokes, fins or slots
record Appearance(
        Color paint,
        double degrees,
        double scale,
        boolean mirrored,
        int variant,
        Background background) {
    /// Common car colours in France; frequent ones occur several times.
    private static final List<Color> PAINTS =
            List.of(
                    new Color(0xe9e9e6),
                    new Color(0xe9e9e6),
                    new Color(0x8b9096),
                    new Color(0x8b9096),
                    new Color(0x33373c),
                    new Color(0x33373c),
                    new Color(0xb9bdc1),
                    new Color(0xb9bdc1),
                    new Color(0x2f4a78),
                    new Color(0x4a78a8),
                    new Color(0x9a2b2b),
                    new Color(0x6b2737),
                    new Color(0x7d7a68),
                    new Color(0x4d6a58),
                    new Color(0xc46a2b));

    private static final List<Background> BACKGROUNDS = List.of(Background.values());

    static Appearance random(RandomGenerator random, boolean mirrored) {
        return new Appearance(
                PAINTS.get(random.nextInt(PAINTS.size())),
                random.nextDouble(-9, 9),
                random.nextDouble(0.9, 1.06),
                mirrored,
                random.nextInt(1000),
                BACKGROUNDS.get(random.nextInt(BACKGROUNDS.size())));
    }
}
