package fr.reemploi.adapters.files.images;

import java.awt.image.BufferedImage;

/// Converts greyscale images to RGB. Java treats grey values as linear light, which makes them too
/// bright.
final class GreyscaleConverter {
    private GreyscaleConverter() {}

    static BufferedImage toOpaqueRgb(BufferedImage image) {
        var raster = image.getRaster();
        var shift = Math.max(0, image.getColorModel().getComponentSize(0) - 8);
        var transparent = raster.getNumBands() > 1;
        var width = raster.getWidth();
        var rgb = new BufferedImage(width, raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        var greys = new int[width];
        var alphas = new int[width];
        for (var y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, width, 1, 0, greys);
            if (transparent) raster.getSamples(0, y, width, 1, 1, alphas);
            for (var x = 0; x < width; x++) {
                var grey = greys[x] >> shift;
                var alpha = transparent ? alphas[x] >> shift : 255;
                var value = (grey * alpha + 255 * (255 - alpha)) / 255;
                rgb.setRGB(x, y, value * 0x010101);
            }
        }
        return rgb;
    }
}
