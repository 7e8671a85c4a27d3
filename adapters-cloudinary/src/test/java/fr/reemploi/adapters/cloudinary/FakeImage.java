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

/// An uploaded image file.
record FakeImage(ByteString bytes, String format, int width, int height) {
    /// Empty if the file is not an image. A WebP file is not decoded and counts as one pixel.
    static Optional<FakeImage> of(ByteString bytes) {
        var format = format(bytes);
        if (format.equals("webp")) return Optional.of(new FakeImage(bytes, format, 1, 1));
        return decoded(bytes)
                .map(image -> new FakeImage(bytes, format, image.getWidth(), image.getHeight()));
    }

    /// Scales the image down to the limit and encodes it again, without metadata.
    FakeImage within(int maxSide) {
        var image = decoded(bytes);
        if (image.isEmpty()) return this;
        var scale = Math.min(1.0, (double) maxSide / Math.max(width, height));
        var newWidth = (int) Math.round(width * scale);
        var newHeight = (int) Math.round(height * scale);
        var target = new BufferedImage(newWidth, newHeight, BufferedImage.TYPE_INT_RGB);
        var pen = target.createGraphics();
        var scaled = image.get().getScaledInstance(newWidth, newHeight, Image.SCALE_FAST);
        pen.drawImage(scaled, 0, 0, null);
        pen.dispose();
        return new FakeImage(encode(target), format, newWidth, newHeight);
    }

    private ByteString encode(BufferedImage image) {
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
