package fr.reemploi.adapters.files.images;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Generates valid and malicious image files.
public final class TestImages {
    private TestImages() {}

    /// Red, green, blue and white in the corners: top left, top right, bottom left, bottom right.
    public static BufferedImage corners(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++) {
                var right = x >= width / 2;
                var below = y >= height / 2;
                var colour =
                        right
                                ? (below ? Color.WHITE : Color.GREEN)
                                : (below ? Color.BLUE : Color.RED);
                image.setRGB(x, y, colour.getRGB());
            }
        return image;
    }

    public static byte[] file(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) throw new IllegalArgumentException(format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] jpeg(int width, int height) {
        return file(corners(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] progressive(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// Four components, each pixel the same, without an Adobe marker.
    public static byte[] inks(int cyan, int magenta, int yellow, int black) throws IOException {
        var raster =
                java.awt.image.Raster.createInterleavedRaster(
                        java.awt.image.DataBuffer.TYPE_BYTE, 32, 16, 4, null);
        for (var y = 0; y < 16; y++)
            for (var x = 0; x < 32; x++)
                raster.setPixel(x, y, new int[] {cyan, magenta, yellow, black});
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        return withComponents("CMYK", bytes.toByteArray());
    }

    /// Renames the components, which the JDK numbers; 1 to 4 would be colours with transparency.
    private static byte[] withComponents(String names, byte[] jpeg) {
        var bytes = ByteBuffer.wrap(jpeg);
        for (var at = 2; ; at += 2 + (bytes.getShort(at + 2) & 0xffff)) {
            var marker = bytes.get(at + 1) & 0xff;
            for (var i = 0; i < names.length(); i++) {
                if (marker == 0xc0) bytes.put(at + 10 + 3 * i, (byte) names.charAt(i));
                if (marker == 0xda) bytes.put(at + 5 + 2 * i, (byte) names.charAt(i));
            }
            if (marker == 0xda) return jpeg;
        }
    }

    /// Inserts a segment after the start marker of a JPEG file.
    public static byte[] with(int marker, byte[] content, byte[] jpeg) {
        return ByteBuffer.allocate(jpeg.length + content.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /// EXIF metadata with an orientation and a position as text.
    public static byte[] exif(int orientation) {
        var position = "GPS 48.8566 N 2.3522 E".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + position.length)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(position)
                .array();
    }

    /// A PNG file of these chunks: alternating names and contents.
    public static byte[] png(Object... chunks) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a});
        for (var i = 0; i < chunks.length; i += 2) {
            var name = ((String) chunks[i]).getBytes(StandardCharsets.US_ASCII);
            var content = (byte[]) chunks[i + 1];
            var crc = new CRC32();
            crc.update(name);
            crc.update(content);
            bytes.writeBytes(
                    ByteBuffer.allocate(12 + content.length)
                            .putInt(content.length)
                            .put(name)
                            .put(content)
                            .putInt((int) crc.getValue())
                            .array());
        }
        return bytes.toByteArray();
    }

    public static byte[] size(int width, int height, int bits, int colours) {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) bits)
                .put((byte) colours)
                .array();
    }

    public static byte[] deflated(byte[] content) {
        var deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        while (!deflater.finished()) bytes.write(buffer, 0, deflater.deflate(buffer));
        deflater.end();
        return bytes.toByteArray();
    }

    public static BufferedImage decode(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }
}
