package fr.reemploi.adapters.shipping.boxtal;

import fr.reemploi.adapters.shipping.boxtal.BoxtalSettings.Keys;
import fr.reemploi.adapters.shipping.common.CarrierUnavailable;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.RemoteResponse;
import fr.reemploi.httpclient.RemoteService;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;

/// Access tokens for Boxtal's API, cached until shortly before they expire.
final class BoxtalTokens {
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final RemoteService service;
    private final InstantSource clock;
    private final AtomicReference<Optional<Token>> cache = new AtomicReference<>(Optional.empty());

    BoxtalTokens(RemoteService service, InstantSource clock) {
        this.service = service;
        this.clock = clock;
    }

    private record Token(Keys keys, String text, Instant until) {}

    /// A token for these keys.
    ///
    /// @throws NoResponseException if no response was received
    /// @throws MalformedResponseException if the response contains no token
    /// @throws UnavailableException if the keys are rejected or Boxtal is overloaded
    String of(Keys keys) {
        var now = clock.instant();
        return cache.get()
                .filter(token -> token.keys().equals(keys) && now.isBefore(token.until()))
                .map(Token::text)
                .orElseGet(() -> fetch(keys, now));
    }

    /// Removes a token that was rejected before its expiry.
    void invalidate(String token) {
        cache.updateAndGet(current -> current.filter(cached -> !cached.text().equals(token)));
    }

    private String fetch(Keys keys, Instant now) {
        var response = requestToken(service, keys);
        if (response.isOverloaded()) throw CarrierUnavailable.after(response);
        if (!response.isSuccess()) throw CarrierUnavailable.untilConfigured();
        var json = response.json();
        var text = json.path("accessToken").asString("");
        if (text.isEmpty()) throw new MalformedResponseException("no accessToken in the response");
        var lifetime = Duration.ofSeconds(json.path("expiresIn").asLong(0)).minus(MARGIN);
        cache.set(Optional.of(new Token(keys, text, now.plus(lifetime))));
        return text;
    }

    /// The response to a token request with these keys.
    static RemoteResponse requestToken(RemoteService service, Keys keys) {
        return service.send(
                new Request.Builder()
                        .url(HttpUrl.get(keys.address() + "/iam/account-app/token"))
                        .header(
                                "Authorization",
                                Credentials.basic(keys.accessKey(), keys.secretKey()))
                        .tag(RemoteService.Retryable.class, RemoteService.Retryable.YES)
                        .post(RequestBody.create(new byte[0]))
                        .build());
    }
}
