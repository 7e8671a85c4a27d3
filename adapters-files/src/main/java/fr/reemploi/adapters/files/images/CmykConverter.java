package fr.reemploi.adapters.files.images;

import fr.reemploi.adapters.files.images.JpegFile.CmykEncoding;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/// Colours out of cyan, magenta, yellow and black.
final class CmykConverter {
    private CmykConverter() {}

    static BufferedImage toRgb(Raster raster, CmykEncoding encoding) {
        var image =
                new BufferedImage(
                        raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        var row = new int[4 * raster.getWidth()];
        for (var y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, raster.getWidth(), 1, row);
            for (var x = 0; x < raster.getWidth(); x++)
                image.setRGB(x, y, rgb(row, 4 * x, encoding));
        }
        return image;
    }

    private static int rgb(int[] row, int at, CmykEncoding encoding) {
        var a = row[at];
        var b = row[at + 1];
        var c = row[at + 2];
        var k = row[at + 3];
        return switch (encoding) {
            case PLAIN -> packRgb(255 - a, 255 - b, 255 - c, 255 - k);
            case INVERTED -> packRgb(a, b, c, k);
            case YCCK ->
                    packRgb(
                            255 - bounded(a + 1.402 * (c - 128)),
                            255 - bounded(a - 0.344136 * (b - 128) - 0.714136 * (c - 128)),
                            255 - bounded(a + 1.772 * (b - 128)),
                            k);
        };
    }

    /// What light is left of each colour, and of all of them.
    private static int packRgb(int red, int green, int blue, int all) {
        return ((red * all / 255) << 16) | ((green * all / 255) << 8) | (blue * all / 255);
    }

    private static int bounded(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
