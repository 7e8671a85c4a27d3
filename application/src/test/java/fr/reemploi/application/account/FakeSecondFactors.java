package fr.reemploi.application.account;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/// Codes that count the time steps: no secrecy, the same rules of time.
public final class FakeSecondFactors implements SecondFactors {
    private static final int STEP_SECONDS = 30;

    private final AtomicLong secrets = new AtomicLong();

    @Override
    public String newSecret() {
        return "SECRET" + "ABCDEFGH".charAt((int) (secrets.getAndIncrement() % 8));
    }

    @Override
    public OptionalLong verify(String secret, String code, long lastStep, Instant now) {
        var step = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(step - 1, step + 1)
                .filter(candidate -> candidate > lastStep)
                .filter(candidate ->
                        code(secret, Instant.ofEpochSecond(candidate * STEP_SECONDS)).equals(code))
                .findFirst();
    }

    @Override
    public String provisioningUri(String secret, String account) {
        return "otpauth://totp/" + account + "?secret=" + secret;
    }

    /// The code that an app would show at this instant.
    public static String code(String secret, Instant at) {
        var number = at.getEpochSecond() / STEP_SECONDS + secret.hashCode() * 1_000L;
        return String.format(Locale.ROOT, "%06d", Math.floorMod(number, 1_000_000L));
    }
}
