package fr.reemploi.adapters.files.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.reemploi.adapters.files.FilesAdapter;
import fr.reemploi.adapters.files.FilesSettings;
import fr.reemploi.adapters.files.images.ImageFile;
import fr.reemploi.adapters.files.images.InvalidImageException;
import fr.reemploi.adapters.files.images.PngFile;
import fr.reemploi.adapters.files.images.TestImages;
import fr.reemploi.application.listing.PhotoFiles;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.application.listing.PhotoStoreContract;
import fr.reemploi.domain.shared.InvalidInputException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiskPhotosTest extends PhotoStoreContract {
    private static final byte[] WEBP_LOSSY =
            webp("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    private static final byte[] WEBP_LOSSLESS =
            webp("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    /// A frame header of 8 x 8 pixels in one component.
    private static final byte[] FRAME = HexFormat.of().parseHex("080008000801011100");

    @TempDir private Path folder;
    private FilesAdapter adapter;

    @Override
    protected PhotoStore photos() {
        return adapter().photos();
    }

    @Override
    protected PhotoFiles files() {
        return adapter().photoFiles();
    }

    @Test
    void every_size_is_a_jpeg_of_its_length_and_none_is_enlarged() throws IOException {
        photos().store(ID, TestImages.jpeg(2_000, 1_000));
        assertThat(sides(Size.LARGE)).isEqualTo("1600x800");
        assertThat(sides(Size.MEDIUM)).isEqualTo("800x400");
        assertThat(sides(Size.THUMBNAIL)).isEqualTo("320x160");
        photos().remove(ID.toString());
        photos().store(ID, TestImages.jpeg(400, 500));
        assertThat(sides(Size.LARGE)).isEqualTo("400x500");
        assertThat(sides(Size.MEDIUM)).isEqualTo("400x500");
        assertThat(sides(Size.THUMBNAIL)).isEqualTo("256x320");
    }

    /// The file of one size, with its first bytes only; none when negative.
    @ParameterizedTest
    @CsvSource({"large,0", "large,1", "large,400", "medium,0", "thumbnail,30", "medium,-1"})
    void a_damaged_photo_is_stored_anew(String size, int length) throws IOException {
        var picture = TestImages.jpeg(640, 480);
        var photo = photos().store(ID, picture);
        var whole = new EnumMap<Size, byte[]>(Size.class);
        for (var each : Size.values()) whole.put(each, read(each));
        try (var files = Files.walk(folder)) {
            var file =
                    files.filter(path -> path.toString().endsWith("-" + size + ".jpg"))
                            .findFirst()
                            .orElseThrow();
            if (length < 0) Files.delete(file);
            else Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
        }

        assertThat(photos().store(ID, picture)).isEqualTo(photo);

        for (var each : Size.values()) assertThat(read(each)).isEqualTo(whole.get(each));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void colours_stay_what_they_are(String format) throws IOException {
        photos().store(
                        ID,
                        TestImages.file(
                                TestImages.corners(640, 480, BufferedImage.TYPE_INT_RGB), format));
        for (var size : Size.values()) assertThat(corners(size)).isEqualTo("RGBW");
    }

    /// The expected corners of the image after it was turned upright.
    @ParameterizedTest
    @CsvSource({"1,RGBW", "2,GRWB", "3,WBGR", "4,BWRG", "5,RBGW", "6,BRWG", "7,WGBR", "8,GWRB"})
    void a_picture_is_turned_upright(int orientation, String corners) throws IOException {
        var file = TestImages.with(0xe1, TestImages.exif(orientation), TestImages.jpeg(64, 32));
        var photo = photos().store(ID, file);
        assertThat(photo.width() > photo.height()).isEqualTo(orientation <= 4);
        for (var size : Size.values()) assertThat(corners(size)).isEqualTo(corners);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 255, -1})
    void an_orientation_that_means_nothing_is_left_alone(int orientation) throws IOException {
        photos().store(
                        ID,
                        TestImages.with(
                                0xe1, TestImages.exif(orientation), TestImages.jpeg(64, 32)));
        assertThat(corners(Size.LARGE)).isEqualTo("RGBW");
    }

    @Test
    void damaged_metadata_does_no_harm() throws IOException {
        var exif = TestImages.exif(6);
        for (var length = 0; length < exif.length; length++) {
            var file = TestImages.with(0xe1, Arrays.copyOf(exif, length), TestImages.jpeg(8, 4));
            assertThat(JpegFileOrientation.of(file)).isIn(1, 6);
        }
        // past the end: the directory is read right after the header, where it mostly is
        ByteBuffer.wrap(exif).putInt(10, Integer.MAX_VALUE);
        assertThat(JpegFileOrientation.of(TestImages.with(0xe1, exif, TestImages.jpeg(8, 4))))
                .isEqualTo(6);
        ByteBuffer.wrap(exif).putInt(10, -1);
        assertThat(JpegFileOrientation.of(TestImages.with(0xe1, exif, TestImages.jpeg(8, 4))))
                .isEqualTo(1);
    }

    /// PNG and WebP allow EXIF blocks as long as the file; the entries of this one would take
    /// hours.
    @Test
    void a_large_block_of_metadata_is_read_fast() throws IOException {
        var exif = ByteBuffer.allocate(PhotoStore.MAX_BYTES - 200).putShort((short) 0x4d4d);
        exif.putShort((short) 42).putInt(8).putShort((short) 0xffff);
        var orientation = exif.position() + 4 * 12;
        for (var i = 0; i < 0xffff; i++)
            exif.putShort((short) (i + 0x200))
                    .putShort((short) 4)
                    .putInt((exif.capacity() - 20) / 4)
                    .putInt(8);
        exif.putShort(orientation, (short) 0x0112);
        var file =
                TestImages.png(
                        "IHDR",
                        TestImages.size(2, 1, 8, 0),
                        "eXIf",
                        exif.array(),
                        "IDAT",
                        TestImages.deflated(new byte[3]),
                        "IEND",
                        new byte[0]);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(assertParses(file).orientation()).isOne());
    }

    @Test
    void orientation_is_read_from_png_and_webp() throws IOException {
        var exif = Arrays.copyOfRange(TestImages.exif(6), 6, TestImages.exif(6).length);
        var png =
                TestImages.png(
                        "IHDR",
                        TestImages.size(2, 1, 8, 0),
                        "eXIf",
                        exif,
                        "eXIf",
                        Arrays.copyOf(exif, 4),
                        "IDAT",
                        TestImages.deflated(new byte[3]),
                        "IEND",
                        new byte[0]);
        assertThat(photos().store(ID, png).height()).isEqualTo(2);
        photos().remove(ID.toString());
        assertThat(assertParses(withExif(WEBP_LOSSY, TestImages.exif(6))).orientation())
                .isEqualTo(6);
        assertThat(assertParses(withExif(WEBP_LOSSY, exif)).orientation()).isEqualTo(6);
    }

    /// Adds a chunk to the end of a WebP file.
    private static byte[] withExif(byte[] webp, byte[] exif) {
        var length = webp.length + 8 + exif.length + (exif.length & 1);
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(webp)
                .put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(exif.length)
                .put(exif)
                .putInt(4, length - 8)
                .array();
    }

    @Test
    void no_metadata_is_kept() throws IOException {
        var comment = "taken at home".getBytes(StandardCharsets.UTF_8);
        var file =
                TestImages.with(
                        0xfe,
                        comment,
                        TestImages.with(0xe1, TestImages.exif(1), TestImages.jpeg(64, 32)));
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("GPS", "taken at home");
        photos().store(ID, file);
        for (var size : Size.values())
            assertThat(new String(read(size), StandardCharsets.ISO_8859_1))
                    .doesNotContain("GPS", "Exif", "taken at home");
    }

    @Test
    void what_is_transparent_becomes_white() throws IOException {
        photos().store(
                        ID,
                        TestImages.file(
                                new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB), "png"));
        assertThat(colour(Size.LARGE, 20, 15)).isEqualTo(Color.WHITE);
        photos().remove(ID.toString());
        // grey with transparency
        var row = new byte[] {0, (byte) 128, (byte) 255, (byte) 128, 0};
        photos().store(
                        ID,
                        TestImages.png(
                                "IHDR",
                                TestImages.size(2, 1, 8, 4),
                                "IDAT",
                                TestImages.deflated(row),
                                "IEND",
                                new byte[0]));
        assertThat(colour(Size.LARGE, 0, 0).getRed()).isCloseTo(128, within(6));
        assertThat(colour(Size.LARGE, 1, 0).getRed()).isCloseTo(255, within(6));
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void grey_stays_as_bright_as_it_was(int type) throws IOException {
        var image = new BufferedImage(40, 30, type);
        var most = type == BufferedImage.TYPE_BYTE_GRAY ? 255 : 65_535;
        for (var y = 0; y < 30; y++)
            for (var x = 0; x < 40; x++) image.getRaster().setSample(x, y, 0, most / 2);
        photos().store(ID, TestImages.file(image, "png"));
        assertThat(colour(Size.LARGE, 20, 15).getRed()).isCloseTo(128, within(2));
        if (type == BufferedImage.TYPE_USHORT_GRAY) return;
        photos().remove(ID.toString());
        photos().store(ID, TestImages.file(image, "jpeg"));
        assertThat(colour(Size.LARGE, 20, 15).getRed()).isCloseTo(128, within(2));
    }

    @Test
    void four_inks_become_colours() throws IOException {
        // inverted, as browsers take them, with or without Adobe's marker
        photos().store(ID, TestImages.inks(255, 0, 0, 255));
        assertThat(near(colour(Size.LARGE, 16, 8))).isEqualTo('R');
        photos().remove(ID.toString());
        var adobe = "Adobe\0\144\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        photos().store(ID, TestImages.with(0xee, adobe, TestImages.inks(0, 255, 0, 255)));
        assertThat(near(colour(Size.LARGE, 16, 8))).isEqualTo('G');
        photos().remove(ID.toString());
        // white paper: the greatest brightness, no difference of colour, inverted
        adobe[11] = 2;
        photos().store(ID, TestImages.with(0xee, adobe, TestImages.inks(0, 128, 128, 255)));
        assertThat(near(colour(Size.LARGE, 16, 8))).isEqualTo('W');
    }

    @Test
    void webp_is_understood() {
        assertThat(photos().store(ID, WEBP_LOSSY).width()).isEqualTo(1);
        photos().remove(ID.toString());
        assertThat(photos().store(ID, WEBP_LOSSLESS).width()).isEqualTo(1);
    }

    @Test
    void a_large_picture_is_kept() throws IOException {
        var photo = photos().store(ID, TestImages.jpeg(6_000, 3_000));
        assertThat(photo.width()).isEqualTo(1_600);
        assertThat(photo.height()).isEqualTo(800);
        assertThat(corners(Size.LARGE)).isEqualTo("RGBW");
    }

    @Test
    void files_are_distributed_over_folders_and_nothing_else_is_left() throws IOException {
        photos().store(ID, TestImages.jpeg(8, 4));
        assertThat(everything())
                .containsExactlyInAnyOrder(
                        "photos/ef/cd/" + ID + "-thumbnail.jpg",
                        "photos/ef/cd/" + ID + "-medium.jpg",
                        "photos/ef/cd/" + ID + "-large.jpg");
        assertThat(photos().address(photos().store(ID, TestImages.jpeg(8, 4)), Size.MEDIUM))
                .isEqualTo("/photos/" + ID + "/medium.jpg");
    }

    @ParameterizedTest
    @MethodSource
    void a_hostile_file_is_refused_and_leaves_nothing(byte[] file) throws IOException {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> photos().store(ID, file))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("photo.unreadable"));
        assertThat(everything()).isEmpty();
    }

    static Stream<byte[]> a_hostile_file_is_refused_and_leaves_nothing() throws IOException {
        var end = new byte[0];
        var idat = TestImages.deflated(new byte[1_000]);
        var jpeg = TestImages.jpeg(640, 480);
        var png = TestImages.file(TestImages.corners(640, 480, BufferedImage.TYPE_INT_RGB), "png");
        var claims = claiming(jpeg, 65_500, 65_500);
        var progressive =
                TestImages.progressive(TestImages.corners(64, 64, BufferedImage.TYPE_INT_RGB));
        var webpClaims = WEBP_LOSSLESS.clone();
        Arrays.fill(webpClaims, 21, 24, (byte) 0xff);
        return Stream.of(
                hiddenFrame(progressive),
                TestImages.png(
                        "IHDR", TestImages.size(50_000, 50_000, 8, 2), "IDAT", idat, "IEND", end),
                TestImages.png("IHDR", TestImages.size(20_001, 1, 8, 2), "IDAT", idat, "IEND", end),
                TestImages.png("IHDR", TestImages.size(-1, 5, 8, 2), "IDAT", idat, "IEND", end),
                TestImages.png("IHDR", TestImages.size(0, 5, 8, 2), "IDAT", idat, "IEND", end),
                TestImages.png("IHDR", TestImages.size(500, 500, 8, 2), "IDAT", idat, "IEND", end),
                TestImages.png("IHDR", new byte[2], "IEND", end),
                TestImages.png("IDAT", idat, "IEND", end),
                claims,
                claiming(progressive, 8_000, 7_000),
                Arrays.copyOf(jpeg, jpeg.length / 2),
                Arrays.copyOf(progressive, progressive.length - 2),
                Arrays.copyOf(jpeg, 30),
                Arrays.copyOf(png, png.length / 2),
                Arrays.copyOf(png, png.length - 4),
                manyScans(progressive),
                Arrays.copyOf(WEBP_LOSSY, WEBP_LOSSY.length - 4),
                webpClaims,
                TestImages.file(TestImages.corners(8, 8, BufferedImage.TYPE_INT_RGB), "gif"),
                TestImages.file(TestImages.corners(8, 8, BufferedImage.TYPE_INT_RGB), "bmp"),
                nestedFrames(),
                new byte[PhotoStore.MAX_BYTES + 1]);
    }

    /// Files for a remote store are checked by their header, not decoded.
    @Test
    void the_header_check_rejects_most_invalid_files() throws IOException {
        var check = adapter().imageValidator();
        var jpeg = TestImages.jpeg(64, 32);
        for (var file : new byte[][] {jpeg, WEBP_LOSSY, WEBP_LOSSLESS}) check.check(file);
        for (var file :
                new byte[][] {
                    new byte[0],
                    "<svg/>".getBytes(StandardCharsets.UTF_8),
                    TestImages.file(TestImages.corners(8, 8, BufferedImage.TYPE_INT_RGB), "gif"),
                    Arrays.copyOf(jpeg, jpeg.length / 2),
                    claiming(jpeg, 65_500, 65_500),
                    TestImages.with(0xc0, FRAME, claiming(jpeg, 65_500, 65_500)),
                    TestImages.with(0xc0, FRAME, jpeg)
                })
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> check.check(file))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("photo.unreadable"));
        assertThat(everything()).isEmpty();
    }

    @Test
    void compressed_texts_that_expand_to_gigabytes_are_not_expanded() throws IOException {
        var bomb = ByteBuffer.allocate(2_000_000).put("a\0\0".getBytes(StandardCharsets.US_ASCII));
        var zeros = TestImages.deflated(new byte[50_000_000]);
        var text = bomb.put(zeros).flip();
        var chunk = new byte[text.remaining()];
        text.get(chunk);
        var palette = HexFormat.of().parseHex("ff000000ff00");
        var file =
                TestImages.png(
                        "IHDR",
                        TestImages.size(1, 1, 8, 3),
                        "zTXt",
                        chunk,
                        "iCCP",
                        chunk,
                        "PLTE",
                        palette,
                        "zTXt",
                        chunk,
                        "IDAT",
                        TestImages.deflated(new byte[2]),
                        "IEND",
                        new byte[0]);
        var header = (PngFile) assertParses(file);
        assertThat(header.content().bytes()).hasSizeLessThan(200);
        photos().store(ID, file);
        assertThat(near(colour(Size.LARGE, 0, 0))).isEqualTo('R');
    }

    private static ImageFile assertParses(byte[] file) {
        try {
            return ImageFile.of(file);
        } catch (InvalidImageException e) {
            throw new AssertionError(e);
        }
    }

    /// A file whose header declares other dimensions.
    private static byte[] claiming(byte[] jpeg, int width, int height) {
        var claims = ByteBuffer.wrap(jpeg.clone());
        for (var at = 2; ; at += 2 + (claims.getShort(at + 2) & 0xffff)) {
            var marker = claims.get(at + 1) & 0xff;
            if (marker == 0xc0 || marker == 0xc2) {
                claims.putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return claims.array();
            }
        }
    }

    /// A marker without a length makes one parser skip to a small frame, where another finds a
    /// large one first.
    private static byte[] hiddenFrame(byte[] progressive) {
        var large = claiming(progressive, 20_000, 19_000);
        var file = ByteBuffer.allocate(65_520 + progressive.length);
        file.put(large, 0, 2).putShort((short) 0xffd0).putShort((short) 0xffec);
        file.putShort((short) 2).put(large, 2, large.length - 2);
        return file.position(65_520).put(progressive, 2, progressive.length - 2).array();
    }

    private static byte[] manyScans(byte[] progressive) {
        var scan = HexFormat.of().parseHex("ffda0008010100003f00");
        var many = ByteBuffer.allocate(progressive.length + 200 * scan.length);
        many.put(progressive, 0, progressive.length - 2);
        for (var i = 0; i < 200; i++) many.put(scan);
        return many.put((byte) 0xff).put((byte) 0xd9).array();
    }

    /// Deeply nested animation frames.
    private static byte[] nestedFrames() {
        var depth = 100_000;
        var file = ByteBuffer.allocate(12 + 24 * depth).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity() - 8);
        file.put("WEBP".getBytes(StandardCharsets.US_ASCII));
        for (var i = 1; i <= depth; i++) {
            file.put("ANMF".getBytes(StandardCharsets.US_ASCII)).putInt(24 * (depth - i) + 16);
            file.put(new byte[16]);
        }
        return file.array();
    }

    private FilesAdapter adapter() {
        if (adapter == null) adapter = new FilesAdapter(new FilesSettings(folder));
        return adapter;
    }

    private byte[] read(Size size) throws IOException {
        try (var stream = files().open(ID.toString(), size).orElseThrow().stream()) {
            return stream.readAllBytes();
        }
    }

    private String sides(Size size) throws IOException {
        var image = TestImages.decode(read(size));
        return image.getWidth() + "x" + image.getHeight();
    }

    private Color colour(Size size, int x, int y) throws IOException {
        return new Color(TestImages.decode(read(size)).getRGB(x, y));
    }

    private String corners(Size size) throws IOException {
        var image = TestImages.decode(read(size));
        var right = image.getWidth() - 3;
        var below = image.getHeight() - 3;
        return Stream.of(
                        image.getRGB(2, 2),
                        image.getRGB(right, 2),
                        image.getRGB(2, below),
                        image.getRGB(right, below))
                .map(rgb -> String.valueOf(near(new Color(rgb))))
                .reduce("", String::concat);
    }

    private static char near(Color colour) {
        var bits =
                (colour.getRed() > 128 ? 4 : 0)
                        + (colour.getGreen() > 128 ? 2 : 0)
                        + (colour.getBlue() > 128 ? 1 : 0);
        return "kBG.R..W".charAt(bits);
    }

    private Stream<String> everything() throws IOException {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList()
                    .stream();
        }
    }

    private static byte[] webp(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    /// Reads the orientation of a file.
    private static final class JpegFileOrientation {
        static int of(byte[] file) {
            return assertParses(file).orientation();
        }
    }
}
