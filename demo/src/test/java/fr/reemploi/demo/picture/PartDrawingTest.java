package fr.reemploi.demo.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartDrawingTest {
    private static final PartTag TAG = new PartTag("8200660034", "Garage de l'Étang", "A-12-3");

    @ParameterizedTest
    @EnumSource
    void each_drawing_fills_the_picture_without_being_cut_off(PartDrawing drawing) {
        for (var variant = 0; variant < 2; variant++) {
            var look =
                    new Appearance(
                            Color.GRAY, 9, 1.06, variant % 2 == 0, variant, Background.SHEET);
            var layer = PhotoRenderer.layer(drawing, look);

            assertThat(covered(layer, 0, 0, 800, 600)).as("pixels drawn").isGreaterThan(12_000);
            assertThat(
                            covered(layer, 0, 0, 800, 1)
                                    + covered(layer, 0, 0, 1, 600)
                                    + covered(layer, 799, 0, 1, 600))
                    .as("pixels cut off")
                    .isZero();
        }
    }

    private static long covered(BufferedImage image, int x, int y, int width, int height) {
        var pixels = image.getRGB(x, y, width, height, null, 0, width);
        return Arrays.stream(pixels).filter(pixel -> pixel >>> 24 > 128).count();
    }

    @Test
    void the_file_is_a_jpeg_of_a_modest_size() throws IOException {
        var file = PhotoRenderer.render(PartDrawing.TURBO, TAG, false, new SplittableRandom(1));

        assertThat(file).startsWith(0xFF, 0xD8).hasSizeLessThan(150_000);
        var image = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(image.getHeight()).isEqualTo(600);
    }

    @Test
    void the_same_seed_creates_the_same_file() {
        assertThat(PhotoRenderer.render(PartDrawing.ENGINE, TAG, true, new SplittableRandom(5)))
                .isEqualTo(
                        PhotoRenderer.render(
                                PartDrawing.ENGINE, TAG, true, new SplittableRandom(5)));
    }

    @Test
    void the_tag_distinguishes_pictures_of_similar_parts() {
        var other = new PartTag("8200660035", TAG.seller(), TAG.car());

        assertThat(PhotoRenderer.render(PartDrawing.DOOR, TAG, false, new SplittableRandom(1)))
                .isNotEqualTo(
                        PhotoRenderer.render(
                                PartDrawing.DOOR, other, false, new SplittableRandom(1)));
    }

    @Test
    void every_character_of_a_part_number_has_a_glyph() {
        assertThat("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-./&'".chars())
                .allMatch(letter -> GlyphStrokes.ALPHABET.containsKey((char) letter.intValue()));
    }
}
