package fr.reemploi.adapters.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import fr.reemploi.application.account.PasswordHashing;
import fr.reemploi.application.shared.ClientAddress;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Argon2id as OWASP advises: 19 MiB, two passes, one lane.
final class ArgonPasswords implements PasswordHashing {
    private static final Pattern SHAPE =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})"
                            + "\\$[A-Za-z0-9+/]{11,86}\\$[A-Za-z0-9+/]{22,86}");
    private static final int MAX_KIBIBYTES = 256 * 1024;
    private static final int MAX_PASSES = 20;
    private static final int MAX_LANES = 16;

    /// No password has this hash.
    private static final String DUMMY_HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$" + "A".repeat(22) + "$" + "A".repeat(43);

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final HashingThrottle throttle;

    ArgonPasswords(HashingThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    public String hash(String password, ClientAddress from) {
        var normalized = normalize(password);
        return throttle.run(from, () -> requireNonNull(encoder.encode(normalized)));
    }

    @Override
    public boolean matches(String password, String hash, ClientAddress from) {
        // an account without a password must not be recognisable by the response time
        var stored = isAcceptable(hash) ? hash : DUMMY_HASH;
        var normalized = normalize(password);
        return throttle.run(from, () -> encoder.matches(normalized, stored));
    }

    /// Whether a text is an Argon2id hash, and verifying it costs no more than a server can bear.
    private static boolean isAcceptable(String hash) {
        var matcher = SHAPE.matcher(hash);
        if (!matcher.matches()) return false;
        var kibibytes = Integer.parseInt(matcher.group(1));
        var passes = Integer.parseInt(matcher.group(2));
        var lanes = Integer.parseInt(matcher.group(3));
        return kibibytes >= 8 * lanes
                && kibibytes <= MAX_KIBIBYTES
                && passes >= 1
                && passes <= MAX_PASSES
                && lanes >= 1
                && lanes <= MAX_LANES;
    }

    /// One keyboard sends é as one character, another as two: both are the same password. A lone
    /// surrogate, which the encoder would throw at, becomes a question mark.
    private static String normalize(String password) {
        return new String(
                Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(UTF_8), UTF_8);
    }
}
