package fr.reemploi.adapters.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// An Argon2id hash with all that made it but the password: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`.
final class PhcHash {
    static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern SHAPE =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})"
                            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    private final Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    PhcHash(Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    /// What a hash costs.
    ///
    /// @param memory in KiB
    record Cost(int memory, int passes, int lanes) {
        static final Cost DEFAULT = new Cost(19 * 1024, 2, 1);
        private static final Cost MAX = new Cost(256 * 1024, 20, 16);

        boolean isAcceptable() {
            return memory >= 8 * lanes
                    && memory <= MAX.memory
                    && passes >= 1
                    && passes <= MAX.passes
                    && lanes >= 1
                    && lanes <= MAX.lanes;
        }
    }

    static PhcHash of(String password, byte[] salt) {
        var hash = compute(password, Cost.DEFAULT, salt, HASH_BYTES);
        return new PhcHash(Cost.DEFAULT, salt, hash);
    }

    /// Empty when the text is no such hash, or would cost more than a server can bear.
    static Optional<PhcHash> parse(String text) {
        var matcher = SHAPE.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        var cost =
                new Cost(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
        if (!cost.isAcceptable()) return Optional.empty();
        try {
            var decoder = Base64.getDecoder();
            return Optional.of(
                    new PhcHash(
                            cost,
                            decoder.decode(matcher.group(4)),
                            decoder.decode(matcher.group(5))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    boolean matches(String password) {
        return MessageDigest.isEqual(hash, compute(password, cost, salt, hash.length));
    }

    @Override
    public String toString() {
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memory,
                        cost.passes,
                        cost.lanes,
                        encoder.encodeToString(salt),
                        encoder.encodeToString(hash));
    }

    private static byte[] compute(String password, Cost cost, byte[] salt, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memory)
                        .withIterations(cost.passes)
                        .withParallelism(cost.lanes)
                        .withSalt(salt)
                        .build());
        var hash = new byte[length];
        generator.generateBytes(bytes(password), hash);
        return hash;
    }

    /// One keyboard sends é as one character, another as two: both are the same password.
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC)
                .getBytes(StandardCharsets.UTF_8);
    }
}
