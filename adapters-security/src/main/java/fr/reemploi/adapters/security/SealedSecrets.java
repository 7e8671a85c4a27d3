package fr.reemploi.adapters.security;

import fr.reemploi.application.shared.Secrets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Secrets encrypted with AES-256-GCM. Stored secrets and tokens use different keys, and the
/// purpose is authenticated, so that a value of one purpose is not accepted for another.
final class SealedSecrets implements Secrets {
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random;
    private final AesGcm atRest;
    private final AesGcm inTransit;
    private final SecretKey macKey;

    SealedSecrets(SecretKeys keys, SecureRandom random) {
        this.random = random;
        this.atRest = new AesGcm(keys.aes("kept"), random);
        this.inTransit = new AesGcm(keys.aes("travelling"), random);
        this.macKey = keys.aes("marks");
    }

    @Override
    public String token() {
        var token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return text(token);
    }

    @Override
    public String hash(String token) {
        return Sha256.hex(token);
    }

    /// The length of the purpose comes first, so that different pairs of purpose and text never
    /// give the same input.
    @Override
    public String hmac(String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(macKey.getEncoded(), mac.getAlgorithm()));
            var input = purpose.length() + ":" + purpose + text;
            return HexFormat.of().formatHex(mac.doFinal(input.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String seal(String purpose, String text) {
        return text(atRest.seal(purpose, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String open(String purpose, String sealed) {
        return bytes(sealed)
                .flatMap(bytes -> atRest.open(purpose, bytes))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "The value sealed for "
                                        + purpose
                                        + " cannot be decrypted with this key."));
    }

    @Override
    public String signToken(String purpose, String text, Instant expires) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        var content = ByteBuffer.allocate(Long.BYTES + utf8.length);
        content.putLong(expires.toEpochMilli()).put(utf8);
        return text(inTransit.seal(purpose, content.array()));
    }

    @Override
    public Optional<String> readToken(String purpose, String token, Instant now) {
        return bytes(token)
                .flatMap(bytes -> inTransit.open(purpose, bytes))
                .map(ByteBuffer::wrap)
                .filter(content -> now.toEpochMilli() < content.getLong())
                .map(content -> StandardCharsets.UTF_8.decode(content).toString());
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Optional<byte[]> bytes(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
