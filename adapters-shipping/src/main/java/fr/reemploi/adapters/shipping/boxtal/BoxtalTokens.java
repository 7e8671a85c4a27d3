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
    private final AtomicReference<Optional<Token>> kept = new AtomicReference<>(Optional.empty());

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
        return kept.get()
                .filter(token -> token.keys().equals(keys) && now.isBefore(token.until()))
                .map(Token::text)
                .orElseGet(() -> fetch(keys, now));
    }

    /// This one was refused although its time is not over.
    void forget(String token) {
        kept.updateAndGet(known -> known.filter(one -> !one.text().equals(token)));
    }

    private String fetch(Keys keys, Instant now) {
        var answer = ask(service, keys);
        if (answer.isOverloaded()) throw CarrierUnavailable.after(answer);
        if (!answer.isSuccess()) throw CarrierUnavailable.untilMended();
        var json = answer.json();
        var text = json.path("accessToken").asString("");
        if (text.isEmpty()) throw new MalformedResponseException("a token without a token");
        var life = Duration.ofSeconds(json.path("expiresIn").asLong(0)).minus(MARGIN);
        kept.set(Optional.of(new Token(keys, text, now.plus(life))));
        return text;
    }

    /// What it says to these keys.
    static RemoteResponse ask(RemoteService service, Keys keys) {
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
