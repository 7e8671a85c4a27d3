package fr.reemploi.adapters.files.images;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A decoded image.
///
/// @param pixels opaque, in sRGB
/// @param orientation EXIF orientation still to be applied
public record DecodedImage(BufferedImage pixels, int orientation) {
    private static final float QUALITY = 0.82f;

    static {
        // no display, and no temporary files of ImageIO
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
    }

    /// Decodes a file; large images are subsampled.
    public static DecodedImage decode(byte[] file) throws InvalidImageException {
        var header = ImageFile.of(file);
        return new DecodedImage(ImageDecoder.decode(header, file), header.orientation());
    }

    /// Returns the image upright and scaled down to the given longer side in pixels; never
    /// enlarged.
    public DecodedImage scaledToFit(int longerSide) {
        var scale = Math.min(1.0, (double) longerSide / Math.max(width(), height()));
        var width = Math.max(1, (int) Math.round(width() * scale));
        var height = Math.max(1, (int) Math.round(height() * scale));
        var scaled = pixels;
        // scaling in one step skips pixels; halving averages them
        while (scaled.getWidth() >= 2 * width && scaled.getHeight() >= 2 * height)
            scaled = drawScaled(scaled, scaled.getWidth() / 2, scaled.getHeight() / 2);
        return new DecodedImage(
                ExifOrientation.apply(drawScaled(scaled, width, height), orientation), 1);
    }

    public int width() {
        return pixels.getWidth();
    }

    public int height() {
        return pixels.getHeight();
    }

    /// Encodes the image as a JPEG file without metadata.
    public byte[] jpeg() {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(pixels, null, null), quality(writer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriteParam quality(ImageWriter writer) {
        var param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        return param;
    }

    /// Scales the image; transparent pixels become white.
    private static BufferedImage drawScaled(BufferedImage image, int width, int height) {
        if (isRgb(image) && image.getWidth() == width && image.getHeight() == height) return image;
        var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = target.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                image.getWidth() == 2 * width
                        ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                        : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(
                RenderingHints.KEY_COLOR_RENDERING, RenderingHints.VALUE_COLOR_RENDER_QUALITY);
        graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return target;
    }

    private static boolean isRgb(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_INT_RGB;
    }
}
