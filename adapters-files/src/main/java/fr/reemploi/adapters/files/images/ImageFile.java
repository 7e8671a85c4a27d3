package fr.reemploi.adapters.files.images;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Header data of an image file, read without decoding. Dimensions are limited, because a file of a
/// few bytes can declare a huge image.
public sealed interface ImageFile permits JpegFile, PngFile, WebpFile {
    int MAX_SIDE = 20_000;

    int width();

    int height();

    /// EXIF orientation, 1 to 8: the transformation that displays the image upright.
    int orientation();

    /// Maximum number of pixels for this format.
    long maxPixels();

    /// Detects the format from the content and checks the dimensions.
    static ImageFile of(byte[] file) throws InvalidImageException {
        var image = parse(file);
        var width = image.width();
        var height = image.height();
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE)
            throw new InvalidImageException(width + " x " + height);
        if ((long) width * height > image.maxPixels())
            throw new InvalidImageException(width + " x " + height);
        return image;
    }

    private static ImageFile parse(byte[] file) throws InvalidImageException {
        try {
            if (startsWith(file, 0, 0xff, 0xd8, 0xff)) return JpegFile.parse(file);
            if (startsWith(file, 0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a))
                return PngFile.parse(file);
            if (fourCc(file, 0).equals("RIFF") && fourCc(file, 8).equals("WEBP"))
                return WebpFile.parse(file);
        } catch (IndexOutOfBoundsException
                | IllegalArgumentException
                | ArithmeticException cutOff) {
            throw new InvalidImageException(cutOff);
        }
        throw new InvalidImageException("neither JPEG, PNG nor WebP");
    }

    private static boolean startsWith(byte[] file, int at, int... expected) {
        if (file.length < at + expected.length) return false;
        for (var i = 0; i < expected.length; i++)
            if ((file[at + i] & 0xff) != expected[i]) return false;
        return true;
    }

    /// Reads a four-character code; empty if the file is too short.
    static String fourCc(byte[] file, int at) {
        if (file.length < at + 4) return "";
        return new String(Arrays.copyOfRange(file, at, at + 4), StandardCharsets.ISO_8859_1);
    }
}
