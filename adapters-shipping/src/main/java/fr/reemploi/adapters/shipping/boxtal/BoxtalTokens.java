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

/// The token every call carries, kept until shortly before its end.
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
    /// @throws NoResponseException when there is no answer
    /// @throws MalformedResponseException when it makes no sense
    /// @throws UnavailableException when the keys are refused, or it is too busy
    String of(Keys keys) {
        var now = clock.instant();
        return cache.get()
                .filter(token -> token.keys().equals(keys) && now.isBefore(token.until()))
                .map(Token::text)
                .orElseGet(() -> fetch(keys, now));
    }

    /// This one was refused although its time is not over.
    void invalidate(String token) {
        cache.updateAndGet(current -> current.filter(cached -> !cached.text().equals(token)));
    }

    private String fetch(Keys keys, Instant now) {
        var response = requestToken(service, keys);
        if (response.isOverloaded()) throw CarrierUnavailable.after(response);
        if (!response.isSuccess()) throw CarrierUnavailable.untilConfigured();
        var json = response.json();
        var text = json.path("accessToken").asString("");
        if (text.isEmpty()) throw new MalformedResponseException("a token without a token");
        var life = Duration.ofSeconds(json.path("expiresIn").asLong(0)).minus(MARGIN);
        cache.set(Optional.of(new Token(keys, text, now.plus(life))));
        return text;
    }

    /// What it says to these keys.
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
