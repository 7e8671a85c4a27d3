package fr.reemploi.application.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Numbers its tokens, and records what it sealed instead of encrypting it.
public final class FakeSecrets implements Secrets {
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, Sealed> sealed = new ConcurrentHashMap<>();

    @Override
    public String token() {
        return "token-" + "0".repeat(40) + numbers.incrementAndGet();
    }

    @Override
    public String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String hmac(String purpose, String text) {
        return hash(purpose.length() + ":" + purpose + text);
    }

    @Override
    public String seal(String purpose, String text) {
        return save("sealed-", new Sealed(purpose, text, Instant.MAX));
    }

    @Override
    public String open(String purpose, String key) {
        return find("sealed-", purpose, key)
                .orElseThrow(() -> new IllegalStateException("not sealed for " + purpose))
                .text();
    }

    @Override
    public String signToken(String purpose, String text, Instant expires) {
        return save("ticket-", new Sealed(purpose, text, expires));
    }

    @Override
    public Optional<String> readToken(String purpose, String token, Instant now) {
        return find("ticket-", purpose, token)
                .filter(candidate -> now.isBefore(candidate.expires()))
                .map(Sealed::text);
    }

    /// From now on nothing that was sealed or signed before can be read, as after a lost key.
    public void replaceKey() {
        sealed.clear();
    }

    private String save(String kind, Sealed secret) {
        var key = kind + numbers.incrementAndGet();
        sealed.put(key, secret);
        return key;
    }

    private Optional<Sealed> find(String kind, String purpose, String key) {
        return Optional.ofNullable(sealed.get(key))
                .filter(candidate -> key.startsWith(kind) && candidate.purpose().equals(purpose));
    }

    private record Sealed(String purpose, String text, Instant expires) {}
}
