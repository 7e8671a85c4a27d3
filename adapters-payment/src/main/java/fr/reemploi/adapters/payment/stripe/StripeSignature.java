package fr.reemploi.adapters.payment.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import fr.reemploi.domain.shared.UnauthenticatedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The `Stripe-Signature` of a call: `t=<second>,v1=<hex>`, with several `v1` while a secret is
/// rotated. Stripe's SDK verifies it; it accepts any time in the future, which is checked here.
final class StripeSignature {
    /// Maximum difference between the timestamp of the header and the local clock.
    private static final Duration TOLERANCE = Duration.ofSeconds(Webhook.DEFAULT_TOLERANCE);

    private static final Pattern SECOND = Pattern.compile("(?:^|,)t=(\\d{1,12})(?=,|$)");

    private StripeSignature() {}

    /// Verifies timestamp and signature against the configured secrets.
    ///
    /// @throws UnauthenticatedException `webhook.signature`
    static void check(Optional<String> header, byte[] body, List<String> secrets, Instant now) {
        var signature = header.filter(text -> !isAhead(text, now));
        // not UTF-8: decoded to something else than was signed, hence rejected
        var payload = new String(body, UTF_8);
        if (signature.isEmpty()
                || secrets.stream()
                        .noneMatch(secret -> isSigned(payload, signature.get(), secret, now)))
            throw new UnauthenticatedException("webhook.signature");
    }

    private static boolean isAhead(String header, Instant now) {
        var second = SECOND.matcher(header);
        return !second.find()
                || Instant.ofEpochSecond(Long.parseLong(second.group(1)))
                        .isAfter(now.plus(TOLERANCE));
    }

    private static boolean isSigned(String payload, String header, String secret, Instant now) {
        var clock = InstantSource.fixed(now).withZone(ZoneOffset.UTC);
        try {
            return Webhook.Signature.verifyHeader(
                    payload, header, secret, TOLERANCE.toSeconds(), clock);
        } catch (SignatureVerificationException | RuntimeException invalid) {
            // a header without the expected parts makes the SDK fail in any way
            return false;
        }
    }
}
