package fr.reemploi.domain.order;

import fr.reemploi.domain.shared.OrderId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Human-readable order number: `7K4R-9TMX-2QHB`. It has no vowels, so that it spells no word, and
/// no characters that are easily confused.
public record OrderNumber(String value) {
    private static final String ALPHABET = "23456789BCDFGHJKLMNPQRSTVWXZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    /// Derives the number from an order id.
    public static OrderNumber of(OrderId id) {
        var bits = ByteBuffer.wrap(digest(id.value())).getLong() >>> 1;
        var number = new StringBuilder();
        for (var index = 0; index < LENGTH; index++) {
            if (index > 0 && index % GROUP == 0) number.append('-');
            number.append(ALPHABET.charAt((int) (bits % ALPHABET.length())));
            bits /= ALPHABET.length();
        }
        return new OrderNumber(number.toString());
    }

    private static byte[] digest(UUID id) {
        try {
            var text = id.toString().getBytes(StandardCharsets.US_ASCII);
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
