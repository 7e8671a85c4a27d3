package fr.reemploi.adapters.ai.model;

import fr.reemploi.application.cody.ChatModel;
import fr.reemploi.application.cody.ChatModelException;
import fr.reemploi.application.cody.ChatModelException.Reason;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A model at a server that speaks the protocol of OpenAI's chat completions.
final class CompletionModel implements ChatModel {
    private static final Logger LOG = LoggerFactory.getLogger(CompletionModel.class);
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int MAX_ATTEMPTS = 3;
    private static final Duration FIRST_WAIT = Duration.ofMillis(400);
    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    private final RemoteService service;
    private final ModelSettings settings;
    private final Dialects dialects;

    CompletionModel(RemoteService service, ModelSettings settings, Dialects dialects) {
        this.service = service;
        this.settings = settings;
        this.dialects = dialects;
    }

    @Override
    public ChatReply reply(ChatRequest request, ChatStream stream) {
        return new Exchange(request, stream).reply();
    }

    /// The attempts to get one reply.
    private final class Exchange {
        private final ChatRequest request;
        private final ChatStream stream;
        private final CountDownLatch cancelled = new CountDownLatch(1);

        Exchange(ChatRequest request, ChatStream stream) {
            this.request = request;
            this.stream = stream;
            stream.onCancel(cancelled::countDown);
        }

        ChatReply reply() {
            for (var attempt = 1; ; attempt++) {
                var reader = new CompletionReader(stream);
                switch (send(reader)) {
                    case CompletionResult.WholeReply(var reply) -> {
                        return counted(reply);
                    }
                    case CompletionResult.ErrorReply(var error) -> recover(error, attempt, reader);
                }
            }
        }

        private ChatReply counted(ChatReply reply) {
            if (reply.usage().isPresent()) return reply;
            var usage = TokenUsage.estimate(request, reply.text());
            return new ChatReply(reply.text(), reply.calls(), Optional.of(usage), reply.known());
        }

        private CompletionResult send(CompletionReader reader) {
            try {
                return service.stream(request(), stream::onCancel, reader);
            } catch (NoResponseException none) {
                if (cancelled.getCount() == 0)
                    throw new ChatModelException(Reason.CANCELLED, "cancelled", Optional.empty());
                throw new ChatModelException(
                        reader.hasBegun() ? Reason.BROKEN : Reason.UNAVAILABLE,
                        String.valueOf(none.getMessage()),
                        Optional.empty());
            }
        }

        private Request request() {
            var url = HttpUrl.get(settings.address());
            var body = CompletionRequestJson.of(request, settings.model(), dialects.of(settings));
            return new Request.Builder()
                    .url(url.newBuilder().addPathSegments("chat/completions").build())
                    .header("Authorization", "Bearer " + settings.apiKey())
                    .header("Accept", "text/event-stream")
                    .post(RequestBody.create(body, JSON))
                    .build();
        }

        /// Prepares the next attempt.
        ///
        /// @throws ChatModelException when there is none
        private void recover(CompletionError error, int attempt, CompletionReader reader) {
            if (reader.hasPassedOn())
                throw new ChatModelException(Reason.BROKEN, error.text(), Optional.empty());
            if (dialects.adapt(settings, error)) return;
            var wait = error.retryAfter().orElseGet(() -> backoff(attempt));
            if (!error.mayRepeat() || attempt >= MAX_ATTEMPTS || wait.compareTo(MAX_WAIT) > 0) {
                LOG.warn("{}: {}", settings, error);
                throw error.exception();
            }
            waitFor(wait);
        }

        private void waitFor(Duration wait) {
            try {
                if (cancelled.await(wait.toMillis(), TimeUnit.MILLISECONDS))
                    throw new ChatModelException(Reason.CANCELLED, "cancelled", Optional.empty());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new ChatModelException(Reason.CANCELLED, "interrupted", Optional.empty());
            }
        }
    }

    private static Duration backoff(int attempt) {
        var full = FIRST_WAIT.multipliedBy(1L << (attempt - 1)).toMillis();
        return Duration.ofMillis(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
    }
}
