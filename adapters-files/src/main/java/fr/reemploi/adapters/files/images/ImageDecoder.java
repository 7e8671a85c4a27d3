package fr.reemploi.adapters.files.images;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Decodes image files with a valid header. Large images are subsampled, so that none takes more
/// memory than one of 16 megapixels.
final class ImageDecoder {
    private static final double MAX_PIXELS = 16_000_000;
    private static final ImageReaderSpi JPEG = new JPEGImageReaderSpi();
    private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();

    static {
        // it finds the JDK's decoder, on which it builds, when it is registered; not left to the
        // JDK, which looks for plug-ins with the class loader of the first thread to ask
        IIORegistry.getDefaultInstance().registerServiceProvider(JPEG, ImageReaderSpi.class);
    }

    private ImageDecoder() {}

    static BufferedImage decode(ImageFile header, byte[] file) throws InvalidImageException {
        try {
            return switch (header) {
                case JpegFile jpeg -> decode(JPEG.createReaderInstance(), jpeg, file);
                case PngFile png -> decode(pngReader(), png, png.content().bytes());
                case WebpFile webp -> decode(WEBP.createReaderInstance(), webp, file);
            };
        } catch (IOException | RuntimeException damaged) {
            // decoders throw exceptions of any type for malicious files
            throw new InvalidImageException(damaged);
        }
    }

    private static BufferedImage decode(ImageReader reader, ImageFile header, byte[] file)
            throws IOException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            checkSize(reader, header);
            var image = reader.read(0, subsampling(reader, header));
            return isGreyscale(image) ? GreyscaleConverter.toOpaqueRgb(image) : image;
        } finally {
            reader.dispose();
        }
    }

    /// The bounds were checked against our reading of the header; the decoder allocates by its own.
    private static void checkSize(ImageReader reader, ImageFile header) throws IOException {
        if (reader.getWidth(0) > header.width() || reader.getHeight(0) > header.height())
            throw new IOException("larger than its header was read to be");
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

    private static ImageReader pngReader() {
        return ImageIO.getImageReadersByFormatName("png").next();
    }
}
