package fr.reemploi.bootstrap;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/// Computes the codes of an authenticator app (RFC 6238).
final class AuthenticatorApp {
    private AuthenticatorApp() {}

    static String code(String secret, Instant at) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base32.decode(secret), "HmacSHA1"));
            var step = ByteBuffer.allocate(Long.BYTES).putLong(at.getEpochSecond() / 30).array();
            var hash = ByteBuffer.wrap(mac.doFinal(step));
            var number = hash.getInt(hash.get(hash.limit() - 1) & 0xf) & 0x7fff_ffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
