package fr.reemploi.adapters.security;

import fr.reemploi.application.account.SecondFactors;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/// Time-based one-time passwords (RFC 6238) with SHA-1, six digits and steps of 30 seconds, as
/// authenticator apps expect. Accepts codes of the previous, current and next step.
final class TotpSecondFactors implements SecondFactors {
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;

    private static final String ISSUER = "Réemploi";

    private final SecureRandom random;

    TotpSecondFactors(SecureRandom random) {
        this.random = random;
    }

    @Override
    public String newSecret() {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base32.toBase32String(secret);
    }

    @Override
    public OptionalLong verify(String secret, String code, long lastStep, Instant now) {
        var codeBytes = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        var key = Base32.decode(secret);
        var step = step(now);
        return LongStream.rangeClosed(step - 1, step + 1)
                .filter(candidate -> candidate > lastStep)
                .filter(candidate ->
                        MessageDigest.isEqual(
                                code(key, candidate).getBytes(StandardCharsets.UTF_8), codeBytes))
                .findFirst();
    }

    @Override
    public String provisioningUri(String secret, String account) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
                .formatted(escaped(ISSUER), escaped(account), secret, escaped(ISSUER));
    }

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    /// Dynamic truncation (RFC 4226, section 5.3): four bytes at the offset given by the last four
    /// bits.
    static String code(byte[] key, long step) {
        var mac = hmac(key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var offset = mac[mac.length - 1] & 0xf;
        var number = ByteBuffer.wrap(mac).getInt(offset) & 0x7fff_ffff;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Encodes a space as `%20`, because apps display `+` literally.
    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
