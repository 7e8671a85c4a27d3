package fr.reemploi.adapters.shipping;

import fr.reemploi.adapters.outbound.Answer;
import fr.reemploi.adapters.outbound.NoAnswer;
import fr.reemploi.adapters.outbound.NotUnderstood;
import fr.reemploi.application.shared.Unavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// How a carrier that cannot be used is told of.
final class Down {
    private static final Duration SOON = Duration.ofSeconds(30);

    private Down() {}

    /// It may be back soon.
    static Unavailable forNow() {
        return new Unavailable("carrier.unavailable", Optional.of(SOON));
    }

    /// It will not be, until somebody changes the settings.
    static Unavailable untilMended() {
        return new Unavailable("carrier.unavailable", Optional.empty());
    }

    /// As long as it says itself, where it does.
    static Unavailable after(Answer answer) {
        return new Unavailable(
                "carrier.unavailable",
                Optional.ofNullable(answer.headers().get("Retry-After"))
                        .map(String::strip)
                        .filter(wait -> wait.matches("[0-9]{1,6}"))
                        .map(wait -> Duration.ofSeconds(Long.parseLong(wait)))
                        .or(() -> Optional.of(SOON)));
    }

    /// What the question brings; a question that changes nothing.
    static <T> T unless(Supplier<T> question) {
        try {
            return question.get();
        } catch (NoAnswer | NotUnderstood e) {
            throw forNow();
        }
    }
}
