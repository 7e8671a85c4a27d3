package fr.reemploi.adapters.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/// Fonts and colours of all documents: Liberation Sans, whose licence allows embedding.
final class PdfFonts {
    static final Color INK = new Color(0x1c, 0x23, 0x2b);
    static final Color GREY = new Color(0x55, 0x5f, 0x6b);
    static final Color LINE = new Color(0xc9, 0xd0, 0xd8);
    static final Color BAND = new Color(0xf1, 0xf4, 0xf7);

    private static final BaseFont REGULAR = load("LiberationSans-Regular.ttf");
    private static final BaseFont BOLD = load("LiberationSans-Bold.ttf");

    static final Font TITLE = new Font(BOLD, 20, Font.NORMAL, INK);
    static final Font NAME = new Font(BOLD, 13, Font.NORMAL, INK);
    static final Font TEXT = new Font(REGULAR, 9.5f, Font.NORMAL, INK);
    static final Font STRONG = new Font(BOLD, 9.5f, Font.NORMAL, INK);
    static final Font TOTAL = new Font(BOLD, 12, Font.NORMAL, INK);
    static final Font LABEL = new Font(BOLD, 8, Font.NORMAL, GREY);
    static final Font SMALL = new Font(REGULAR, 8, Font.NORMAL, GREY);

    private PdfFonts() {}

    private static BaseFont load(String name) {
        try (var file = BaseFont.class.getResourceAsStream("/liberation/" + name)) {
            var bytes = Objects.requireNonNull(file, name).readAllBytes();
            var font =
                    BaseFont.createFont(
                            name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes, null);
            // PDF/A does not require a CIDSet, and OpenPDF writes an incorrect one
            font.setIncludeCidSet(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
