package fr.reemploi.adapters.files.images;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Decodes image files with a valid header. Large images are subsampled, so that none takes more
/// memory than one of 16 megapixels.
final class ImageDecoder {
    private static final double MAX_PIXELS = 16_000_000;

    private ImageDecoder() {}

    static BufferedImage decode(ImageFile header, byte[] file) throws InvalidImageException {
        try {
            return switch (header) {
                case JpegFile jpeg -> decodeJpeg(jpeg, file);
                case PngFile png -> decode(reader("png"), png, png.content().bytes());
                case WebpFile webp ->
                        decode(new WebPImageReaderSpi().createReaderInstance(null), webp, file);
            };
        } catch (IOException | RuntimeException damaged) {
            // decoders throw exceptions of any type for malicious files
            throw new InvalidImageException(damaged);
        }
    }

    private static BufferedImage decodeJpeg(JpegFile header, byte[] file) throws IOException {
        if (header.components() == 4) return decodeCmyk(header, file);
        return decode(reader("jpeg"), header, file);
    }

    private static BufferedImage decode(ImageReader reader, ImageFile header, byte[] file)
            throws IOException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            var image = reader.read(0, subsampling(reader, header));
            return isGreyscale(image) ? GreyscaleConverter.toOpaqueRgb(image) : image;
        } finally {
            reader.dispose();
        }
    }

    /// The JDK decodes four inks, but leaves it to others to see colours in them.
    private static BufferedImage decodeCmyk(JpegFile header, byte[] file) throws IOException {
        var reader = reader("jpeg");
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return CmykConverter.toRgb(
                    reader.readRaster(0, subsampling(reader, header)), header.cmykEncoding());
        } finally {
            reader.dispose();
        }
    }

    private static ImageReadParam subsampling(ImageReader reader, ImageFile header) {
        var pixels = (double) header.width() * header.height();
        var step = Math.max(1, (int) Math.ceil(Math.sqrt(pixels / MAX_PIXELS)));
        var param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    private static boolean isGreyscale(BufferedImage image) {
        var model = image.getColorModel();
        return model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && !(model instanceof IndexColorModel);
    }

    private static ImageReader reader(String format) {
        return ImageIO.getImageReadersByFormatName(format).next();
    }
}
