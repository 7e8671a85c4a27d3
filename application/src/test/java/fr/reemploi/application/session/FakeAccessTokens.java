package fr.reemploi.application.session;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Records each token it issued.
public final class FakeAccessTokens implements AccessTokens {
    private final Map<String, Issued> issued = new ConcurrentHashMap<>();

    @Override
    public String issue(Bearer bearer, Instant now) {
        var token = "access." + issued.size() + "." + bearer.session();
        issued.put(token, new Issued(bearer, now.plus(LIFETIME)));
        return token;
    }

    @Override
    public Optional<Bearer> verify(String token, Instant now) {
        return Optional.ofNullable(issued.get(token))
                .filter(candidate -> now.isBefore(candidate.expires()))
                .map(Issued::bearer);
    }

    @Override
    public String publicKeys() {
        return "{\"keys\":[]}";
    }

    private record Issued(Bearer bearer, Instant expires) {}
}
