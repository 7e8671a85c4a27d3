package fr.reemploi.adapters.files.images;

import java.awt.image.BufferedImage;

/// Turns and mirrors pictures as EXIF says they must be.
final class ExifOrientation {
    private ExifOrientation() {}

    static BufferedImage apply(BufferedImage image, int orientation) {
        if (orientation == 1) return image;
        var width = image.getWidth();
        var height = image.getHeight();
        var sideways = orientation >= 5;
        var result =
                new BufferedImage(
                        sideways ? height : width,
                        sideways ? width : height,
                        BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++) {
                var right = width - 1 - x;
                var below = height - 1 - y;
                var rgb = image.getRGB(x, y);
                switch (orientation) {
                    case 2 -> result.setRGB(right, y, rgb);
                    case 3 -> result.setRGB(right, below, rgb);
                    case 4 -> result.setRGB(x, below, rgb);
                    case 5 -> result.setRGB(y, x, rgb);
                    case 6 -> result.setRGB(below, x, rgb);
                    case 7 -> result.setRGB(below, right, rgb);
                    case 8 -> result.setRGB(y, right, rgb);
                    default -> throw new IllegalArgumentException("orientation " + orientation);
                }
            }
        return result;
    }
}
