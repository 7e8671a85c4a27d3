package fr.reemploi.adapters.files.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodedImageTest {
    /// The PNG beside each WebP was written by libwebp 1.2.4 (`dwebp -nofancy`: it leaves chroma as
    /// coarse as our decoder does), beside each JPEG by libjpeg-turbo through Pillow 13.
    @ParameterizedTest
    @CsvSource({
        "lossless.webp, lossless.png, 0, 0.0",
        "lossy.webp, lossy.png, 16, 1.2",
        "lossy-alpha.webp, lossy-alpha.png, 16, 1.2",
        "cmyk.jpg, cmyk.png, 2, 1.0",
        "ycck.jpg, ycck.png, 2, 1.0"
    })
    void pixels_are_those_of_another_decoder(String file, String reference, int most, double mean)
            throws Exception {
        var decoded = DecodedImage.decode(resource(file)).scaledToFit(200).pixels();
        var expected = onWhite(TestImages.decode(resource(reference)));
        assertThat(decoded.getWidth()).isEqualTo(expected.getWidth());
        assertThat(decoded.getHeight()).isEqualTo(expected.getHeight());
        var sum = 0L;
        var peak = 0;
        for (var y = 0; y < expected.getHeight(); y++)
            for (var x = 0; x < expected.getWidth(); x++) {
                var difference = difference(decoded.getRGB(x, y), expected.getRGB(x, y));
                sum += difference;
                peak = Math.max(peak, difference);
            }
        assertThat(peak).isLessThanOrEqualTo(most);
        var pixels = expected.getWidth() * expected.getHeight();
        assertThat((double) sum / pixels).isLessThanOrEqualTo(mean);
    }

    /// Of the channel that differs most.
    private static int difference(int rgb, int other) {
        var a = new Color(rgb);
        var b = new Color(other);
        return Math.max(
                Math.abs(a.getRed() - b.getRed()),
                Math.max(
                        Math.abs(a.getGreen() - b.getGreen()),
                        Math.abs(a.getBlue() - b.getBlue())));
    }

    private static BufferedImage onWhite(BufferedImage image) {
        var result =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = result.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return result;
    }

    private static byte[] resource(String name) {
        try (var in =
                Objects.requireNonNull(DecodedImageTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
