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

/// A key of the curve P-256, with what signs and verifies by it.
record SigningKey(ECKey jwk, JWSSigner signer, JWSVerifier verifier) {
    private static final Duration SIGNS_FOR = Duration.ofDays(90);
    private static final Duration VERIFIES_FOR = SIGNS_FOR.multipliedBy(2);

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

    /// A key as its file has it.
    ///
    /// @throws ParseException when the file is damaged
    static SigningKey read(byte[] file) throws ParseException {
        var jwk = ECKey.parse(new String(file, StandardCharsets.UTF_8));
        if (!jwk.isPrivate() || jwk.getKeyID() == null || jwk.getIssueTime() == null)
            throw new ParseException("no private key with an id and a date", 0);
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
        return now.isBefore(since().plus(SIGNS_FOR));
    }

    boolean verifiesAt(Instant now) {
        return now.isBefore(since().plus(VERIFIES_FOR));
    }
}
