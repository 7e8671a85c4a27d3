package fr.reemploi.adapters.payment.stripe;

import fr.reemploi.domain.shared.UnauthenticatedException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The `StripeApi-Signature` of a call: `t=<second>,v1=<hex>`, several of them while a secret is
/// changed. Other versions than the first count for nothing.
record StripeSignature(Instant at, List<String> hashes) {
    /// How old a call may be, or how far its clock ahead.
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    StripeSignature {
        hashes = List.copyOf(hashes);
    }

    /// Goes on only for a body that one of the secrets signed lately.
    ///
    /// @throws UnauthenticatedException `webhook.signature`
    static void check(Optional<String> header, byte[] body, List<String> secrets, Instant now) {
        var signature =
                header.flatMap(StripeSignature::read).orElseThrow(StripeSignature::rejected);
        var isLate = Duration.between(signature.at, now).abs().compareTo(TOLERANCE) > 0;
        if (isLate || secrets.stream().noneMatch(secret -> signature.matches(secret, body)))
            throw rejected();
    }

    private static Optional<StripeSignature> read(String header) {
        var second = "";
        var hashes = new ArrayList<String>();
        for (var part : header.split(",", -1)) {
            var cut = part.indexOf('=');
            if (cut < 0) continue;
            var name = part.substring(0, cut).strip();
            var value = part.substring(cut + 1).strip();
            if (name.equals("t")) second = value;
            if (name.equals("v1")) hashes.add(value);
        }
        if (!second.matches("\\d{1,12}")) return Optional.empty();
        var at = Instant.ofEpochSecond(Long.parseLong(second));
        return Optional.of(new StripeSignature(at, hashes));
    }

    private boolean matches(String secret, byte[] body) {
        var expected = hash(secret, body).getBytes(StandardCharsets.US_ASCII);
        return hashes.stream()
                .map(hash -> hash.getBytes(StandardCharsets.UTF_8))
                .anyMatch(hash -> MessageDigest.isEqual(hash, expected));
    }

    /// The whole secret is the key, its `whsec_` too.
    private String hash(String secret, byte[] body) {
        var signed = new ByteArrayOutputStream();
        signed.writeBytes((at.getEpochSecond() + ".").getBytes(StandardCharsets.US_ASCII));
        signed.writeBytes(body);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.toByteArray()));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static UnauthenticatedException rejected() {
        return new UnauthenticatedException("webhook.signature");
    }
}
