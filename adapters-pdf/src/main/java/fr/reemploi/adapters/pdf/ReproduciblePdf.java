package fr.reemploi.adapters.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Replaces the random values in a PDF file: the prefixes of font subsets, and the file id, which
/// is derived from the content. Replacements have the same length, so that byte offsets stay valid.
final class ReproduciblePdf {
    private static final Pattern SUBSET = Pattern.compile("/[A-Z]{6}\\+Liberation");
    private static final Pattern FILE_ID =
            Pattern.compile("/ID ?\\[<([0-9a-f]{32})><([0-9a-f]{32})>\\]");

    private final String text;

    ReproduciblePdf(byte[] file) {
        text = new String(file, StandardCharsets.ISO_8859_1);
    }

    byte[] bytes() {
        var fonts = SUBSET.matcher(text).replaceAll("/REEMPL+Liberation");
        var zeros = "0".repeat(32);
        var withoutId = FILE_ID.matcher(fonts).replaceAll(id -> withId(id.group(), zeros));
        var fileId = digest(withoutId);
        return FILE_ID.matcher(withoutId)
                .replaceAll(id -> withId(id.group(), fileId))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String withId(String id, String value) {
        return id.replaceAll("<[0-9a-f]{32}>", "<" + value + ">");
    }

    private static String digest(String text) {
        try {
            var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
