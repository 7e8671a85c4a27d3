package fr.reemploi.demo.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Renders the photo of a sample part: background, shadow, part and tag. Thread-safe.
public final class PhotoRenderer {
    static final int WIDTH = 800;
    static final int HEIGHT = 600;
    private static final float QUALITY = 0.82f;
    private static final double BASE_SCALE = 1.18;

    private PhotoRenderer() {}

    /// Renders a photo as JPEG.
    ///
    /// @param random determines paint, background and angle
    /// @param mirrored whether it is a right-hand part
    public static byte[] render(
            PartDrawing part, PartTag tag, boolean mirrored, RandomGenerator random) {
        return jpeg(picture(part, tag, Appearance.random(random, mirrored)));
    }

    static BufferedImage picture(PartDrawing part, PartTag tag, Appearance look) {
        var layer = layer(part, look);
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        withGraphics(
                picture,
                graphics -> {
                    look.background().paint(graphics);
                    Shadow.of(layer).paint(graphics);
                    graphics.drawImage(layer, 0, 0, null);
                    graphics.translate(look.variant() % 2 == 0 ? 500 : 70, 530);
                    graphics.rotate(Math.toRadians(look.degrees() / 2 - 1));
                    tag.draw(new Pen(graphics));
                });
        return picture;
    }

    /// The part on a transparent background.
    static BufferedImage layer(PartDrawing part, Appearance look) {
        var layer = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
        withGraphics(layer, graphics -> place(graphics, part, look));
        return layer;
    }

    private static void place(Graphics2D graphics, PartDrawing part, Appearance look) {
        graphics.translate(WIDTH / 2.0, HEIGHT / 2.0 - 28);
        graphics.rotate(Math.toRadians(look.degrees()));
        var scale = BASE_SCALE * look.scale();
        graphics.scale(look.mirrored() ? -scale : scale, scale);
        part.draw(new Pen(graphics), look);
    }

    private static void withGraphics(
            BufferedImage image, java.util.function.Consumer<Graphics2D> drawing) {
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            drawing.accept(graphics);
        } finally {
            graphics.dispose();
        }
    }

    private static byte[] jpeg(BufferedImage picture) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream(100_000);
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), quality);
        } catch (IOException e) {
            throw new UncheckedIOException("could not encode the picture", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// A soft shadow: the part's alpha channel, scaled down, blurred and scaled up again.
    private record Shadow(BufferedImage small) {
        private static final int SHRINK = 8;
        private static final double DARKNESS = 0.62;

        static Shadow of(BufferedImage layer) {
            var width = WIDTH / SHRINK;
            var height = HEIGHT / SHRINK;
            var alpha = new int[width * height];
            for (var i = 0; i < alpha.length; i++) {
                var x = i % width * SHRINK + SHRINK / 2;
                var y = i / width * SHRINK + SHRINK / 2;
                alpha[i] = layer.getRGB(x, y) >>> 24;
            }
            var blurred = blur(blur(alpha, width), width);
            var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            small.setRGB(
                    0,
                    0,
                    width,
                    height,
                    Arrays.stream(blurred).map(a -> (int) (a * DARKNESS) << 24).toArray(),
                    0,
                    width);
            return new Shadow(small);
        }

        private static int[] blur(int[] alpha, int width) {
            var blurred = new int[alpha.length];
            for (var i = width + 1; i < alpha.length - width - 1; i++) {
                var sum = 0;
                for (var row = -width; row <= width; row += width)
                    sum += alpha[i + row - 1] + alpha[i + row] + alpha[i + row + 1];
                blurred[i] = sum / 9;
            }
            return blurred;
        }

        void paint(Graphics2D graphics) {
            graphics.drawImage(small, 14, 22, WIDTH, HEIGHT, null);
        }
    }
}
