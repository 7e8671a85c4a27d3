package fr.reemploi.adapters.cloudinary;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import okio.ByteString;

/// A file as a service of pictures sees it.
record FakeImage(ByteString bytes, String format, int width, int height) {
    /// Empty when it cannot be read as a picture. WebP is taken at its word: one pixel.
    static Optional<FakeImage> of(ByteString bytes) {
        var format = format(bytes);
        if (format.equals("webp")) return Optional.of(new FakeImage(bytes, format, 1, 1));
        return decoded(bytes)
                .map(image -> new FakeImage(bytes, format, image.getWidth(), image.getHeight()));
    }

    /// No larger than that on either side, written anew: nothing but the picture is left.
    FakeImage within(int longest) {
        var image = decoded(bytes);
        if (image.isEmpty()) return this;
        var scale = Math.min(1.0, (double) longest / Math.max(width, height));
        var newWidth = (int) Math.round(width * scale);
        var newHeight = (int) Math.round(height * scale);
        var drawn = new BufferedImage(newWidth, newHeight, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        var scaled = image.get().getScaledInstance(newWidth, newHeight, Image.SCALE_FAST);
        pen.drawImage(scaled, 0, 0, null);
        pen.dispose();
        return new FakeImage(written(drawn), format, newWidth, newHeight);
    }

    private ByteString written(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ByteString.of(out.toByteArray());
    }

    private static Optional<BufferedImage> decoded(ByteString bytes) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static String format(ByteString bytes) {
        if (bytes.startsWith(ByteString.decodeHex("ffd8ff"))) return "jpg";
        if (bytes.startsWith(ByteString.encodeUtf8("RIFF"))) return "webp";
        return bytes.startsWith(ByteString.encodeUtf8("GIF")) ? "gif" : "png";
    }
}
