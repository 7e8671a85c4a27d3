package fr.reemploi.adapters.cloudinary;

import fr.reemploi.application.shared.Unavailable;
import fr.reemploi.domain.shared.Invalid;
import fr.reemploi.httpclient.Answer;
import fr.reemploi.httpclient.NoAnswer;
import fr.reemploi.httpclient.NotUnderstood;
import fr.reemploi.httpclient.Service;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Cloudinary as it is configured at this moment, and its failures in our words.
final class Outside {
    /// What is made of each picture as it comes in: no larger than any screen needs, without what
    /// the camera wrote into it.
    static final Map<String, String> INCOMING =
            Map.of(
                    "allowed_formats", "jpg,png,webp",
                    "overwrite", "false",
                    "transformation", "c_limit,fl_force_strip,h_2000,w_2000");

    private static final Logger LOG = LoggerFactory.getLogger(Outside.class);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Service service;
    private final Supplier<CloudinarySettings> settings;
    private final InstantSource clock;

    Outside(Service service, Supplier<CloudinarySettings> settings, InstantSource clock) {
        this.service = service;
        this.settings = settings;
        this.clock = clock;
    }

    CloudinarySettings settings() {
        return settings.get();
    }

    InstantSource clock() {
        return clock;
    }

    /// Empty when no account is configured.
    Optional<CloudinaryCalls> calls() {
        return calls(settings.get());
    }

    Optional<CloudinaryCalls> calls(CloudinarySettings some) {
        return some.account()
                .map(account -> new CloudinaryCalls(service, some.uploadAddress(), account, clock));
    }

    /// Asks, and reads what came of it.
    ///
    /// @param reader of any answer but one that says the service is overloaded
    /// @throws Unavailable when there is none, or none that makes sense
    static <T> T ask(Supplier<Answer> question, Function<Answer, T> reader) {
        try {
            var answer = question.get();
            if (answer.isOverloaded()) throw unavailable(Optional.of(SOON));
            return reader.apply(answer);
        } catch (NoAnswer | NotUnderstood silent) {
            throw unavailable(Optional.of(SOON));
        }
    }

    /// What an answer without success means: a file that is no picture, or settings that do not
    /// hold.
    static RuntimeException refusal(Answer answer) {
        var complaint = Complaint.of(answer);
        if (complaint == Complaint.NO_PICTURE) return new Invalid("photo.unreadable");
        LOG.warn("Cloudinary refuses what is asked ({}): check its settings", complaint);
        return unavailable(Optional.empty());
    }

    static Unavailable unavailable(Optional<Duration> retryAfter) {
        return new Unavailable("images.unavailable", retryAfter);
    }
}
