package fr.reemploi.adapters.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.reemploi.application.session.AccessTokens;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.session.SessionId;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/// Access tokens as JWT. Only tokens issued by this class are accepted: ES256, one of the signing
/// keys, and the expected claims.
final class JwtAccessTokens implements AccessTokens {
    private static final String ISSUER = "reemploi";
    private static final String SESSION = "sid";
    private static final int MAX_LENGTH = 1_000;

    private final SigningKeys keys;
    private final InstantSource clock;
    private final VerifiedTokens cache = new VerifiedTokens();

    JwtAccessTokens(SigningKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String issue(Bearer bearer, Instant now) {
        var key = keys.current(now);
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.id()).build();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .subject(bearer.account().toString())
                        .claim(SESSION, bearer.session().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFETIME)))
                        .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(key.signer());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public Optional<Bearer> verify(String token, Instant now) {
        if (token.length() > MAX_LENGTH) return Optional.empty();
        return cache.get(token)
                .or(() -> read(token, now))
                .filter(entry -> now.isBefore(entry.expires()))
                .map(VerifiedTokens.Verified::bearer);
    }

    @Override
    public String publicKeys() {
        return keys.publicSet(clock.instant());
    }

    private Optional<VerifiedTokens.Verified> read(String token, Instant now) {
        try {
            var jwt = SignedJWT.parse(token);
            if (!isSigned(jwt, now)) return Optional.empty();
            var result = parseClaims(jwt.getJWTClaimsSet());
            result.filter(entry -> now.isBefore(entry.expires()))
                    .ifPresent(entry -> cache.put(token, entry));
            return result;
        } catch (ParseException | JOSEException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private boolean isSigned(SignedJWT jwt, Instant now) throws JOSEException {
        var header = jwt.getHeader();
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())) return false;
        var id = header.getKeyID();
        var key = id == null ? Optional.<SigningKey>empty() : keys.find(id, now);
        return key.isPresent() && jwt.verify(key.get().verifier());
    }

    private static Optional<VerifiedTokens.Verified> parseClaims(JWTClaimsSet claims)
            throws ParseException {
        var account = claims.getSubject();
        var session = claims.getStringClaim(SESSION);
        var expires = claims.getExpirationTime();
        if (account == null || session == null || expires == null) return Optional.empty();
        if (!ISSUER.equals(claims.getIssuer())) return Optional.empty();
        var bearer =
                new Bearer(
                        new AccountId(UUID.fromString(account)),
                        new SessionId(UUID.fromString(session)));
        return Optional.of(new VerifiedTokens.Verified(bearer, expires.toInstant()));
    }
}
