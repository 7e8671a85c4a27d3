package fr.reemploi.adapters.shipping.common;

import fr.reemploi.application.shared.Unavailable;
import fr.reemploi.httpclient.Answer;
import fr.reemploi.httpclient.NoAnswer;
import fr.reemploi.httpclient.NotUnderstood;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// How a carrier that cannot be used is told of.
public final class Down {
    private static final Duration SOON = Duration.ofSeconds(30);

    private Down() {}

    /// It may be back soon.
    public static Unavailable forNow() {
        return new Unavailable("carrier.unavailable", Optional.of(SOON));
    }

    /// It will not be, until somebody changes the settings.
    public static Unavailable untilMended() {
        return new Unavailable("carrier.unavailable", Optional.empty());
    }

    /// As long as it says itself, where it does.
    public static Unavailable after(Answer answer) {
        return new Unavailable(
                "carrier.unavailable",
                Optional.ofNullable(answer.headers().get("Retry-After"))
                        .map(String::strip)
                        .filter(wait -> wait.matches("[0-9]{1,6}"))
                        .map(wait -> Duration.ofSeconds(Long.parseLong(wait)))
                        .or(() -> Optional.of(SOON)));
    }

    /// What the question brings; a question that changes nothing.
    public static <T> T unless(Supplier<T> question) {
        try {
            return question.get();
        } catch (NoAnswer | NotUnderstood e) {
            throw forNow();
        }
    }
}
