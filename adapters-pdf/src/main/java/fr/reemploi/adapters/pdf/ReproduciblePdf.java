package fr.reemploi.adapters.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A PDF file without what its writer drew at random: the names of its fonts' subsets, and the
/// file's own identity, which now follows from its content. Each is replaced by as many letters, so
/// that nothing in the file moves.
final class ReproduciblePdf {
    private static final Pattern SUBSET = Pattern.compile("/[A-Z]{6}\\+Liberation");
    private static final Pattern IDENTITY =
            Pattern.compile("/ID ?\\[<([0-9a-f]{32})><([0-9a-f]{32})>\\]");

    private final String text;

    ReproduciblePdf(byte[] written) {
        text = new String(written, StandardCharsets.ISO_8859_1);
    }

    byte[] bytes() {
        var fonts = SUBSET.matcher(text).replaceAll("/REEMPL+Liberation");
        var none = "0".repeat(32);
        var withoutId = IDENTITY.matcher(fonts).replaceAll(id -> withId(id.group(), none));
        var name = digest(withoutId);
        return IDENTITY.matcher(withoutId)
                .replaceAll(id -> withId(id.group(), name))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String withId(String id, String name) {
        return id.replaceAll("<[0-9a-f]{32}>", "<" + name + ">");
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
