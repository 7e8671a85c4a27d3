package fr.reemploi.adapters.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/// A P-256 key with its signer and verifier.
record SigningKey(ECKey jwk, JWSSigner signer, JWSVerifier verifier) {
    private static final Duration SIGNING_PERIOD = Duration.ofDays(90);
    private static final Duration VERIFICATION_PERIOD = SIGNING_PERIOD.multipliedBy(2);

    static SigningKey generate(Instant now) {
        try {
            return of(
                    new ECKeyGenerator(Curve.P_256)
                            .keyUse(KeyUse.SIGNATURE)
                            .keyIDFromThumbprint(true)
                            .issueTime(Date.from(now))
                            .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Parses a key file.
    ///
    /// @throws ParseException if the file is damaged
    static SigningKey read(byte[] file) throws ParseException {
        var jwk = ECKey.parse(new String(file, StandardCharsets.UTF_8));
        if (!jwk.isPrivate() || jwk.getKeyID() == null || jwk.getIssueTime() == null)
            throw new ParseException("not a private key with id and issue time", 0);
        try {
            return of(jwk);
        } catch (JOSEException e) {
            throw new ParseException(String.valueOf(e.getMessage()), 0);
        }
    }

    private static SigningKey of(ECKey jwk) throws JOSEException {
        return new SigningKey(jwk, new ECDSASigner(jwk), new ECDSAVerifier(jwk.toPublicJWK()));
    }

    byte[] file() {
        return jwk.toJSONString().getBytes(StandardCharsets.UTF_8);
    }

    String id() {
        return jwk.getKeyID();
    }

    Instant since() {
        return jwk.getIssueTime().toInstant();
    }

    boolean signsAt(Instant now) {
        return now.isBefore(since().plus(SIGNING_PERIOD));
    }

    boolean verifiesAt(Instant now) {
        return now.isBefore(until());
    }

    Instant until() {
        return since().plus(VERIFICATION_PERIOD);
    }
}
